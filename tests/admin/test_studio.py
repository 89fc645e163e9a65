import pytest

from admin.studio import drawn, said_by_editors, studied, told_to_editor
from engine.commands import Publish, SaveDefinitionDraft
from engine.errors import NotFound
from engine.model import SYSTEM
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"


def save(town, source=b"<half", base=1, file=FILE):
    town.engine.run(SaveDefinitionDraft(file=file, source=source, base=base), SYSTEM)


def test_what_is_published_is_worked_on_until_there_is_a_draft(town, reading):
    with reading("liang-ming"):
        before = studied(FILE)
        source, told = drawn(before), told_to_editor(before)
    save(town)
    with reading("liang-ming"):
        after = studied(FILE)
        assert (drawn(after), told_to_editor(after)["source"]) == (
            b"<half",
            f"/api/v1/drafts/{FILE}/source",
        )

    assert (source, before.draft, told["version"], told["base"]) == (drawings()[FILE], None, 0, 1)
    assert told["source"].startswith("/api/v1/definitions/solution-approval:1:")
    assert not after.is_overtaken


def test_a_draft_that_was_begun_before_the_newest_version_is_overtaken(town, reading):
    save(town)
    town.engine.run(Publish(files={FILE: drawings()[FILE] + b"\n"}), SYSTEM)

    with reading("liang-ming"):
        found = studied(FILE)

    assert (found.is_overtaken, found.base, found.newest) == (True, 1, 2)


def test_a_new_file_has_a_draft_alone(town, reading):
    save(town, file="new.dmn", base=0)

    with reading("liang-ming"):
        found = studied("new.dmn")

    assert (found.key, found.kind, found.newest, found.published) == ("new", "dmn", 0, None)


@pytest.mark.parametrize("file", ["never.bpmn", "solution-approval.txt", ".bpmn", "x" * 300])
def test_what_is_neither_published_nor_drawn_is_not_found(reading, file):
    with reading("liang-ming"), pytest.raises(NotFound):
        studied(file)


def test_editors_speak_the_readers_language(reading):
    with reading("liang-ming"):
        assert said_by_editors()["error"] == "error"

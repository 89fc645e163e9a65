import pytest

from engine.commands import DiscardDefinitionDraft, Publish, SaveDefinitionDraft
from engine.errors import BadInput, Forbidden, NotFound, StaleVersion
from engine.queries import DefinitionDrafts, DefinitionDraftSource, FindDefinitionDraft
from tests.engine.drawings import FORM, TWO
from tests.engine.house import ANNA

CHANGED = TWO.replace(b"frontline", b"backoffice", 1)


@pytest.fixture
def published(each_house):
    each_house.run(Publish(files={"two.bpmn": TWO, "f02.form": FORM}))
    return each_house


def save(house, source=CHANGED, base=1, **how):
    return house.run(SaveDefinitionDraft(file="two.bpmn", source=source, base=base), **how)


def test_a_draft_is_kept_byte_for_byte_and_leaves_what_is_published(published):
    draft = save(published, b"\xff no drawing yet")

    assert (draft.version, draft.base, draft.saved) == (1, 1, published.clock.now())
    assert published.ask(DefinitionDrafts()) == [draft]
    assert published.ask(DefinitionDraftSource(file="two.bpmn")) == b"\xff no drawing yet"
    assert published.rows("SELECT count(*) FROM definition") == [(2,)]


def test_who_saves_over_a_draft_they_have_not_seen_is_told(published):
    versions = [save(published, if_match=0).version, save(published, TWO, if_match=1).version]

    with pytest.raises(StaleVersion):
        save(published, if_match=1)
    with pytest.raises(StaleVersion):
        published.run(DiscardDefinitionDraft(file="two.bpmn"), if_match=1)

    assert versions == [1, 2]
    assert published.ask(DefinitionDraftSource(file="two.bpmn")) == TWO


def test_what_is_published_is_no_draft_any_more(published):
    save(published)
    published.run(Publish(files={"two.bpmn": TWO}))
    other = published.ask(FindDefinitionDraft(file="two.bpmn"))

    published.run(Publish(files={"two.bpmn": CHANGED}))

    assert other is not None
    assert published.ask(FindDefinitionDraft(file="two.bpmn")) is None


def test_a_draft_as_what_is_published_already_goes_with_the_publishing(published):
    save(published, TWO)

    published.run(Publish(files={"two.bpmn": TWO}))

    assert published.ask(DefinitionDrafts()) == []


def test_a_draft_is_discarded_once(published):
    save(published)
    discard = DiscardDefinitionDraft(file="two.bpmn")

    assert [published.run(discard, if_match=1), published.run(discard)] == [True, False]
    with pytest.raises(NotFound):
        published.ask(DefinitionDraftSource(file="two.bpmn"))


@pytest.mark.parametrize(
    ("file", "source", "base", "problem"),
    [
        ("two.txt", b"", 1, "file_name"),
        ("a/two.bpmn", b"", 0, "file_name"),
        ("two.bpmn", b" " * 5_000_001, 1, "too_large"),
        ("two.bpmn", b"", 2, "base"),
        ("two.bpmn", b"", -1, "base"),
    ],
)
def test_unfit_drafts_are_refused(published, file, source, base, problem):
    with pytest.raises(BadInput) as refusal:
        published.run(SaveDefinitionDraft(file=file, source=source, base=base))

    assert refusal.value.facts["problem"] == problem
    assert published.ask(DefinitionDrafts()) == []


def test_only_who_draws_may(published):
    with pytest.raises(Forbidden):
        published.run(SaveDefinitionDraft(file="two.bpmn", source=TWO, base=1), ANNA)

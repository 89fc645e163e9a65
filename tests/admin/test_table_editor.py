import pytest

from admin.studio import studied
from admin.table_editor import told
from engine.commands import SaveDefinitionDraft
from engine.model import SYSTEM
from tests.scenarios.town import drawings

FILE = "dmn_severity.dmn"


def test_a_table_is_called_by_its_name_and_its_codes_are_said_in_words(reading):
    with reading("liang-ming"):
        given = told(studied(FILE))

    assert (given["title"], given["trial"]) == ("Grade of severity", "/api/v1/decisions/trial")
    assert (given["codes"]["urgent"], given["codes"]["legal"]) == ("Urgent", "Legal")
    assert given["words"]["rowAt"] == "row {row}"


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (b"<half", "dmn_severity"),
        (drawings()[FILE].replace("问题定级".encode(), b"Grading"), "Grade of severity"),
        (drawings()[FILE].replace(b"decision", b"decided"), "dmn_severity"),
    ],
    ids=["unreadable", "renamed", "without_a_decision"],
)
def test_a_draft_has_the_name_that_it_has_by_now(town, reading, source, title):
    town.engine.run(SaveDefinitionDraft(file=FILE, source=source, base=1), SYSTEM)

    with reading("liang-ming"):
        assert told(studied(FILE))["title"] == title

import pytest

from engine.commands import Publish, SaveDefinitionDraft
from engine.errors import Forbidden
from engine.queries import DefinitionDrafts, DefinitionDraftSource, FindDefinitionDraft
from tests.engine.drawings import FORM, TWO
from tests.engine.house import ANNA


def test_drafts_are_listed_by_file(house):
    house.run(Publish(files={"two.bpmn": TWO, "f02.form": FORM}))
    for file in ("zeta.dmn", "two.bpmn"):
        house.run(SaveDefinitionDraft(file=file, source=b"<x/>", base=0))

    assert [draft.file for draft in house.ask(DefinitionDrafts())] == ["two.bpmn", "zeta.dmn"]
    assert house.ask(FindDefinitionDraft(file="nothing.dmn")) is None


@pytest.mark.parametrize(
    "query",
    [DefinitionDrafts(), FindDefinitionDraft(file="a.dmn"), DefinitionDraftSource(file="a.dmn")],
)
def test_who_does_not_draw_sees_none(house, query):
    with pytest.raises(Forbidden):
        house.ask(query, ANNA)

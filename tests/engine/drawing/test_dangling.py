import pytest

from engine.drawing import read

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:o="other"'
    ' xmlns:own="t" targetNamespace="t" id="d">\n'
)
PROCESS = '<process id="p">{}<task id="t"/></process>'


def found(inside: str = "", beside: str = "") -> list[tuple[str, int, str]]:
    source = f"{HEAD}{beside}{PROCESS.format(inside)}</definitions>"
    return list(read(source.encode(), file="x.bpmn").dangling)


@pytest.mark.parametrize(
    ("inside", "beside", "owner"),
    [
        ('<laneSet id="l"><lane><flowNodeRef>{}</flowNodeRef></lane></laneSet>', "", "l"),
        ('<dataObjectReference id="x" dataObjectRef="{}"/>', "", "x"),
        ('<dataObject id="x" itemSubjectRef="{}"/>', "", "x"),
        ('<association id="x" sourceRef="t" targetRef="{}"/>', "", "x"),
        ('<group id="x" categoryValueRef="{}"/>', "", "x"),
        ("", '<collaboration id="c"><participant id="x" processRef="{}"/></collaboration>', "x"),
        ("", '<signal id="x" structureRef="{}"/>', "x"),
        ("", "<partnerRole><participantRef>{}</participantRef></partnerRole>", "d"),
    ],
    ids=["lane", "data", "item", "association", "group", "pool", "signal", "without id"],
)
def test_what_leads_nowhere_is_told_with_its_owner(inside, beside, owner):
    def drawn(reference: str) -> list[tuple[str, int, str]]:
        return found(inside.format(reference), beside.format(reference))

    assert [drawn("gone"), drawn("own:gone")] == [[("gone", 2, owner)], [("own:gone", 2, owner)]]
    assert [drawn("t"), drawn("own:t"), drawn("o:gone")] == [[], [], []]


def test_types_and_variables_need_not_be_drawn():
    rounds = "<multiInstanceLoopCharacteristics><loopDataInputRef>people</loopDataInputRef>"
    inside = f'<task id="x">{rounds}</multiInstanceLoopCharacteristics></task>'

    assert found(inside, '<itemDefinition id="i" structureRef="string"/>') == []

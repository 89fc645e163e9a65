import pytest

from engine.drawing import begins_ad_hoc, ordering_of, unfit_for_ad_hoc
from tests.engine.check.drawn import drawing, flow


def owner(inside, attributes=""):
    body = f'<adHocSubProcess id="x" {attributes}>{inside}</adHocSubProcess>'
    return drawing(body).processes[0].scope.nodes["x"]


def test_activities_that_no_flow_leads_to_begin_in_the_order_of_the_file():
    found = owner(
        '<userTask id="b"/><task id="a"/><subProcess id="c"/><exclusiveGateway id="g"/>'
        '<task id="k" isForCompensation="true"/><subProcess id="e" triggeredByEvent="true"/>'
        + flow("1", "b", "c")
    )

    assert [node.id for node in begins_ad_hoc(found.scope)] == ["b", "a"]
    assert ordering_of(found) == "Parallel"


TWO_WAYS = '<task id="a"/><task id="b"/><task id="c"/>' + flow("1", "a", "b") + flow("2", "a", "c")
BESIDE = '<task id="a"/><boundaryEvent id="b" attachedToRef="a" cancelActivity="{}"/>'
PARTING = "parallel paths in a sequential adHocSubProcess"


@pytest.mark.parametrize(
    ("inside", "attributes", "expected"),
    [
        ("", 'ordering="Any"', [("x", "ordering Any")]),
        ("", 'triggeredByEvent="true"', [("x", "adHocSubProcess with triggeredByEvent")]),
        ('<startEvent id="a"/>', "", [("a", "startEvent in an adHocSubProcess")]),
        ('<endEvent id="a"/>', "", [("a", "endEvent in an adHocSubProcess")]),
        (
            '<subProcess id="a" triggeredByEvent="true"/>',
            "",
            [("a", "event sub-process in an adHocSubProcess")],
        ),
        (
            '<task id="a" completionQuantity="2"/>',
            "",
            [("a", "completionQuantity in an adHocSubProcess")],
        ),
        (TWO_WAYS, "", []),
        (TWO_WAYS, 'ordering="Sequential"', [("a", PARTING)]),
        ('<inclusiveGateway id="a"/>', 'ordering="Sequential"', [("a", PARTING)]),
        (BESIDE.format("true"), 'ordering="Sequential"', []),
        (BESIDE.format("false"), 'ordering="Sequential"', [("b", PARTING)]),
    ],
    ids=[
        "ordering", "event", "start", "end", "inner_event", "quantity", "parallel", "fork", "join",
        "interrupting", "beside",
    ],
)  # fmt: skip
def test_what_has_no_place_there_is_named(inside, attributes, expected):
    found = [(node.id, what) for node, what in unfit_for_ad_hoc(owner(inside, attributes))]

    assert found == expected

from engine.check.areas import areas_of
from tests.engine.check.drawn import drawing, flow

BODY = (
    '<startEvent id="s"/><task id="a"/><boundaryEvent id="y" attachedToRef="a"/><task id="b"/>'
    '<subProcess id="in"><task id="i"/><subProcess id="deep"><task id="j"/></subProcess>'
    "</subProcess>"
    + flow("1", "s", "a")
    + flow("2", "a", "in")
    + flow("3", "y", "b")
    + flow("4", "a", "gone")
)


def test_scopes_come_outer_first_with_their_depth():
    areas = areas_of(drawing(BODY).processes[0].scope)

    assert [(a.owner.id if a.owner else None, a.depth) for a in areas] == [
        (None, 0),
        ("in", 1),
        ("deep", 2),
    ]


def test_neighbours_are_those_by_flow_and_by_event():
    area = areas_of(drawing(BODY).processes[0].scope)[0]

    assert list(area.after("a")) == ["in", "y"]
    assert [flow.id for flow in area.incoming["in"]] == ["2"]
    assert area.reached_from(["s"]) == {"s", "a", "y", "b", "in"}
    assert area.reached_from(["b"]) == {"b"}

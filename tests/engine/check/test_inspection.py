from engine.check.inspection import Inspection
from engine.check.known import Known
from engine.model.finding import Finding
from tests.engine.check.drawn import drawing, flow

DRAWN = drawing(
    '<task id="a" name="查明"/>\n<subProcess id="in"><task id="b"/></subProcess>\n'
    + flow("f", "a", "in")
)
INSPECTION = Inspection.of(DRAWN, DRAWN.processes[0], Known())


def test_nodes_of_all_scopes_are_listed():
    assert [node.id for node in INSPECTION.nodes] == ["a", "in", "b"]
    assert [len(scope.nodes) for scope in INSPECTION.scopes_of("b")] == [1]


def test_a_place_is_a_node_a_flow_or_the_process():
    assert [type(INSPECTION.place(name)).__name__ for name in ("b", "f", "gone")] == [
        "Node",
        "Flow",
        "Process",
    ]


def test_a_finding_knows_its_file_line_and_element():
    node = INSPECTION.place("a")

    assert INSPECTION.error("code", node, topic="t") == Finding(
        code="code",
        severity="error",
        file="p.bpmn",
        line=4,
        element_id="a",
        facts={"element": "查明", "topic": "t"},
    )
    assert INSPECTION.advice("code", node, 9).line == 9


def test_each_way_of_telling_has_its_severity():
    node = INSPECTION.place("a")
    ways = (INSPECTION.error, INSPECTION.missing, INSPECTION.warning, INSPECTION.advice)

    assert [way("c", node).severity for way in ways] == ["error", "missing", "warning", "advice"]

import time

from engine.check import check_release
from engine.check.check import MAX_PROCESSES
from tests.engine.check.drawn import HEAD, flow, source

EN = (
    "<extensionElements><camunda:properties>"
    '<camunda:property name="name_en" value="Record"/></camunda:properties></extensionElements>'
)
FORM = b'{"type": "default", "id": "f02", "schemaVersion": 18, "components": []}'
BOUNDS = (
    '<dc:Bounds xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" x="0" y="0" width="1"'
    ' height="1"/>'
)
SHAPES = "".join(
    f'<di:BPMNShape bpmnElement="{name}">{BOUNDS}</di:BPMNShape>' for name in ("s", "u", "end_x")
)
GOOD = (
    f'{HEAD}<process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u" name="登记"'
    f' camunda:formRef="f02" camunda:candidateGroups="g" camunda:dueDate="=d">{EN}</userTask>'
    '<endEvent id="end_x"/>'
    + flow("f1", "s", "u")
    + flow("f2", "u", "end_x")
    + f"</process><di:BPMNDiagram><di:BPMNPlane>{SHAPES}</di:BPMNPlane></di:BPMNDiagram>"
    + "</definitions>"
).encode()


def codes(report):
    return [(f.severity, f.code) for f in report.findings]


def test_a_finished_drawing_runs():
    report = check_release({"p.bpmn": GOOD, "f02.form": FORM}, topics=[], groups=["g"])

    assert (report.status, report.findings) == ("runs", ())


def test_a_drawing_without_conditions_is_unfinished():
    body = (
        '<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="a"/><endEvent id="b"/>'
        + flow("f1", "s", "g")
        + flow("f2", "g", "a")
        + flow("f3", "g", "b")
    )

    report = check_release(
        {"p.bpmn": source(body, process='id="p"')}, topics=[], groups=[], profile="standard"
    )

    assert (report.status, codes(report)) == (
        "unfinished",
        [
            ("missing", "not_executable"),
            ("missing", "condition_missing"),
            ("missing", "condition_missing"),
        ],
    )


def test_everything_wrong_is_told_at_once():
    body = (
        '<startEvent id="s"/><scriptTask id="t"/><serviceTask id="x" camunda:type="external"'
        ' camunda:topic="gone"/>' + flow("f1", "s", "t") + flow("f2", "t", "x")
    )

    report = check_release({"p.bpmn": source(body)}, topics=[], groups=[], profile="standard")

    assert (report.status, codes(report)) == (
        "refused",
        [("advice", "dead_end"), ("error", "topic_unknown"), ("error", "unsupported")],
    )


def test_a_flood_of_processes_is_refused_as_such():
    many = "".join(f'<process id="p{n}"/>' for n in range(MAX_PROCESSES + 1))

    report = check_release({"p.bpmn": f"{HEAD}{many}</definitions>".encode()}, topics=[], groups=[])

    assert [(f.code, f.facts) for f in report.findings] == [
        ("too_many_processes", {"count": MAX_PROCESSES + 1, "limit": MAX_PROCESSES})
    ]


def test_two_hundred_elements_are_no_trouble():
    """A watchdog: how fast it is, `make bench` shows."""
    nodes = "".join(
        f'<userTask id="u{n}" name="任务{n}" camunda:candidateGroups="g" camunda:dueDate="=d{n}"/>'
        f'<exclusiveGateway id="g{n}" default="d{n}"/>'
        + flow(f"a{n}", f"u{n}", f"g{n}")
        + flow(
            f"b{n}", f"g{n}", f"u{max(n - 1, 0)}", f"=x{n}.reply = &quot;no&quot; and y &gt; {n}"
        )
        + flow(f"d{n}", f"g{n}", f"u{n + 1}" if n < 99 else "end_x")
        for n in range(100)
    )
    body = f'<startEvent id="s"/>{flow("f1", "s", "u0")}<endEvent id="end_x"/>{nodes}'
    files = {"p.bpmn": source(body)}

    began = time.process_time()
    report = check_release(files, topics=[], groups=["g"], profile="standard")

    assert time.process_time() - began < 5
    assert report.status == "runs"

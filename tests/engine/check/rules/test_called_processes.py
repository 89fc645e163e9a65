import pytest

from engine.check.known import Known
from engine.check.rules.called_processes import called_processes
from tests.engine.check.drawn import source, told, world


def calls(key, other):
    body = f'<startEvent id="s"/><callActivity id="c" calledElement="{other}"/>'
    return source(body, process=f'id="{key}" isExecutable="true"')


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('calledElement="other"', []),
        ('calledElement="=which"', []),
        ("", [("missing", "called_process_missing", "c", {})]),
        (
            'calledElement="gone"',
            [("error", "called_process_unknown", "c", {"process": "gone"})],
        ),
        (
            'camunda:caseRef="x"',
            [("error", "unsupported", "c", {"construct": "camunda:caseRef"})],
        ),
        (
            'calledElement="other" camunda:calledElementBinding="version"',
            [("error", "unsupported", "c", {"construct": "calledElementBinding=version"})],
        ),
    ],
    ids=["known", "computed", "bare", "unknown", "case", "binding"],
)
def test_a_call_activity_names_a_process(attributes, expected):
    known = world({"other.bpmn": source('<startEvent id="s"/>', process='id="other"')})

    assert told(called_processes, f'<callActivity id="c" {attributes}/>', known) == expected


def test_a_process_that_comes_back_to_itself_is_refused_with_the_way():
    known = world({"p.bpmn": calls("p", "q"), "q.bpmn": calls("q", "r"), "r.bpmn": calls("r", "p")})

    assert told(called_processes, '<callActivity id="c" calledElement="q"/>', known) == [
        ("error", "call_cycle", "c", {"path": ["p", "q", "r", "p"]})
    ]


def test_a_cycle_of_others_is_theirs():
    known = world({"q.bpmn": calls("q", "r"), "r.bpmn": calls("r", "q")})

    assert told(called_processes, '<callActivity id="c" calledElement="q"/>', known) == []


def test_a_process_that_calls_itself():
    known = world({"p.bpmn": calls("p", "p")})

    assert told(called_processes, '<callActivity id="c" calledElement="p"/>', known) == [
        ("error", "call_cycle", "c", {"path": ["p", "p"]})
    ]


def test_a_drawing_that_could_not_be_read_is_not_called_absent():
    known = Known(unseen=frozenset({"bpmn"}))

    assert told(called_processes, '<callActivity id="c" calledElement="q"/>', known) == []

import pytest

from tests.engine.check.drawn import drawing


def node(element):
    return next(iter(drawing(element).processes[0].scope.nodes.values()))


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ('<boundaryEvent id="x"/>', True),
        ('<boundaryEvent id="x" cancelActivity="false"/>', False),
        ('<startEvent id="x" isInterrupting="false"/>', False),
        ('<startEvent id="x" isInterrupting="0"/>', False),
        ('<startEvent id="x" cancelActivity="false"/>', True),
    ],
    ids=["default", "boundary", "start", "digit", "other_word"],
)
def test_events_interrupt_unless_they_say_not(element, expected):
    assert node(element).is_interrupting == expected


def test_a_sub_process_says_whether_an_event_starts_it():
    assert node('<subProcess id="x" triggeredByEvent="true"/>').is_event_subprocess
    assert not node('<subProcess id="x"/>').is_event_subprocess


def test_the_host_of_a_boundary_event_comes_without_prefix():
    assert node('<boundaryEvent id="x" attachedToRef="tns:a"/>').host == "a"
    assert node('<boundaryEvent id="x"/>').host is None


def test_a_walk_meets_every_node_with_its_scope():
    process = drawing('<subProcess id="a"><task id="b"/></subProcess><task id="c"/>').processes[0]

    assert [(node.id, node.id in scope.nodes) for scope, node in process.scope.walk()] == [
        ("a", True),
        ("c", True),
        ("b", True),
    ]


@pytest.mark.parametrize(
    ("element", "called"),
    [
        ('<callActivity id="x" calledElement="q"/>', "q"),
        ('<callActivity id="x" calledElement="=which"/>', None),
        ('<callActivity id="x" calledElement="${which}"/>', None),
        ('<callActivity id="x"/>', None),
        ('<task id="x" calledElement="q"/>', None),
    ],
    ids=["named", "computed", "juel", "bare", "task"],
)
def test_a_call_activity_knows_whom_it_names(element, called):
    assert node(element).called == called


def test_a_receive_task_or_gateway_says_whether_it_begins_an_instance():
    assert node('<receiveTask id="x" instantiate="1"/>').is_instantiating
    assert not node('<eventBasedGateway id="x" instantiate="false"/>').is_instantiating

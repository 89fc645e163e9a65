import pytest

from engine.check.known import Known
from engine.check.rules.called_processes import called_processes
from tests.engine.check.drawn import source, told, world

TAG = 'camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="{}"'
WITH = "calledElementVersionTag with calledElementBinding="


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
        ('calledElement="other" camunda:calledElementBinding="deployment"', []),
        (f'calledElement="other" {TAG.format("2.1")}', []),
        (
            f'calledElement="other" {TAG.format("2.0")}',
            [
                (
                    "error",
                    "called_version_unknown",
                    "c",
                    {"process": "other", "tag": "2.0", "found": "2.1"},
                )
            ],
        ),
        (
            f'calledElement="=which" {TAG.format("2.1")}',
            [("error", "unsupported", "c", {"construct": f"{WITH}versionTag"})],
        ),
        (
            'calledElement="other" camunda:calledElementVersionTag="2.1"',
            [("error", "unsupported", "c", {"construct": f"{WITH}latest"})],
        ),
    ],
    ids=[
        "known", "computed", "bare", "unknown", "case", "binding", "deployment", "tag", "other_tag",
        "computed_tag", "tag_unbound",
    ],
)  # fmt: skip
def test_a_call_activity_names_a_process(attributes, expected):
    process = 'id="other" camunda:versionTag="2.1"'
    known = world({"other.bpmn": source('<startEvent id="s"/>', process=process)})

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

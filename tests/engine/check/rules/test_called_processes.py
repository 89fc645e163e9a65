import pytest

from engine.check.known import VERSIONS, Known
from engine.check.rules.called_processes import called_processes
from tests.engine.check.drawn import source, told, world

TAG = 'camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="{}"'
NUMBER = 'camunda:calledElementBinding="version" camunda:calledElementVersion="{}"'
UNNUMBERED = "calledElementVersion with calledElementBinding=version"
COMPUTED = "calledElementBinding=versionTag with a computed calledElement"
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
            'calledElement="other" camunda:calledElementBinding="newest"',
            [("error", "unsupported", "c", {"construct": "calledElementBinding=newest"})],
        ),
        (f'calledElement="other" {NUMBER.format(2)}', []),
        (
            f'calledElement="other" {NUMBER.format(4)}',
            [("error", "called_version_unknown", "c", {"process": "other", "version": "4"})],
        ),
        (
            f'calledElement="other" {NUMBER.format("=n")}',
            [("error", "unsupported", "c", {"construct": "calledElementVersion==n"})],
        ),
        (
            'calledElement="other" camunda:calledElementBinding="version"',
            [("error", "unsupported", "c", {"construct": UNNUMBERED})],
        ),
        ('calledElement="other" camunda:calledElementBinding="deployment"', []),
        (f'calledElement="other" {TAG.format("2.1")}', []),
        (
            f'calledElement="other" {TAG.format("2.0")}',
            [("error", "called_version_unknown", "c", {"process": "other", "version": "2.0"})],
        ),
        (f'calledElement="other" {TAG.format("1.9")}', []),
        (
            f'calledElement="=which" {TAG.format("2.1")}',
            [("error", "unsupported", "c", {"construct": COMPUTED})],
        ),
        (
            'calledElement="other" camunda:calledElementVersionTag="2.1"',
            [("error", "unsupported", "c", {"construct": f"{WITH}latest"})],
        ),
    ],
    ids=[
        "known", "computed", "bare", "unknown", "case", "binding", "number", "other_number",
        "computed_number", "no_number", "deployment", "tag", "other_tag", "earlier_tag",
        "computed_tag", "tag_unbound",
    ],
)  # fmt: skip
def test_a_call_activity_names_a_process(attributes, expected):
    process = 'id="other" camunda:versionTag="2.1"'
    other = source('<startEvent id="s"/>', process=process)
    known = world({name: other for name in ("other.bpmn", "other[2].bpmn", "other[:1.9].bpmn")})

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


def test_where_versions_lie_elsewhere_none_is_called_absent():
    known = Known(unseen=frozenset({VERSIONS}))
    call = f'<callActivity id="c" calledElement="q" {NUMBER.format(4)}/>'

    assert told(called_processes, call, known) == []


def test_an_earlier_version_that_comes_back_to_the_caller_is_refused():
    known = world({"p.bpmn": calls("p", "q"), "q[2].bpmn": calls("q", "p")})

    assert told(
        called_processes, f'<callActivity id="c" calledElement="q" {NUMBER.format(2)}/>', known
    ) == [("error", "call_cycle", "c", {"path": ["p", "q[2]", "p"]})]

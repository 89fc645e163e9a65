import pytest

from engine import bpmn
from engine.errors import ReleaseRefused
from tests.engine.bpmn.specs.test_user_task import FORM


def refused(kit, *parts, **files):
    drawn = {"main.bpmn": kit.process("main", *parts)} if parts else {}
    with pytest.raises(ReleaseRefused) as refusal:
        bpmn.compile_release(
            drawn | {name.replace("__", "."): source for name, source in files.items()}, {}
        )
    return [(f.file, f.code, f.element_id, dict(f.facts)) for f in refusal.value.findings]


UNSUPPORTED = {
    "script": ("scriptTask", "", "scriptTask"),
    "link": ("endEvent", "<linkEventDefinition/>", "linkEventDefinition on endEvent"),
    "compensation nobody waits for": (
        "endEvent",
        '<compensateEventDefinition waitForCompletion="false"/>',
        "waitForCompletion",
    ),
    "conditional": (
        "intermediateCatchEvent",
        "<conditionalEventDefinition/>",
        "conditionalEventDefinition on intermediateCatchEvent",
    ),
    "several": (
        "intermediateCatchEvent",
        '<timerEventDefinition/><messageEventDefinition messageRef="m_call"/>',
        "multipleEventDefinition",
    ),
    "by reference": (
        "intermediateCatchEvent",
        "<eventDefinitionRef>x</eventDefinitionRef>",
        "referenceEventDefinition on intermediateCatchEvent",
    ),
    "what a round throws": (
        "task",
        '<multiInstanceLoopCharacteristics behavior="Complex"><loopCardinality>2</loopCardinality>'
        "<complexBehaviorDefinition><condition>true</condition><event>"
        '<errorEventDefinition errorRef="e_broken"/></event></complexBehaviorDefinition>'
        "</multiInstanceLoopCharacteristics>",
        "errorEventDefinition of a multi-instance",
    ),
}


@pytest.mark.parametrize(("kind", "inside", "construct"), UNSUPPORTED.values(), ids=UNSUPPORTED)
def test_what_is_not_supported_is_refused_by_name(kit, kind, inside, construct):
    found = refused(kit, kit.start(), kit.node(kind, "n", inside), kit.chain("start", "n"))

    assert found == [("main.bpmn", "unsupported", "n", {"construct": construct})]


def test_everything_wrong_is_told_at_once_with_its_line(kit):
    found = refused(
        kit,
        kit.user("a", camunda__dueDate="=1 +"),
        kit.node("serviceTask", "s"),
        kit.node("callActivity", "c"),
        kit.node("businessRuleTask", "r"),
        kit.flow("a", "nowhere"),
        broken__form=b"{",
        broken__dmn=b"<x/>",
    )

    assert [(f, c, e) for f, c, e, _ in found] == [
        ("broken.dmn", found[0][1], found[0][2]),
        ("broken.form", found[1][1], found[1][2]),
        ("main.bpmn", "feel_syntax", "a"),
        ("main.bpmn", "topic_missing", "s"),
        ("main.bpmn", "called_process_missing", "c"),
        ("main.bpmn", "decision_missing", "r"),
        ("main.bpmn", "flow_dangling", "a__nowhere"),
        ("main.bpmn", "start_missing", "main"),
    ]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"<x", "xml_malformed"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "xml_doctype"),
        (b"<x/>", "bpmn_missing"),
        (b'<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', "process_missing"),
    ],
    ids=["xml", "entities", "other", "no process"],
)
def test_what_is_no_drawing_is_refused(kit, source, code):
    assert [f[:2] for f in refused(kit, x__bpmn=source)] == [("x.bpmn", code)]


def test_two_files_cannot_bring_the_same_process(kit):
    one = kit.process("main", kit.start())

    assert [f[1:3] for f in refused(kit, a__bpmn=one, b__bpmn=one)] == [("process_twice", "main")]


def test_the_starts_of_a_process_are_listed(kit):
    by_message = kit.start(
        "m", kit.message(), properties={"bihuan:key": "=case.no", "bihuan:form": "f01"}
    )
    compiled = kit.release(
        kit.start(),
        by_message,
        kit.start("s", kit.signal()),
        kit.start("t", kit.timer("R/PT24H", "timeCycle")),
        kit.user("a"),
        *(kit.flow(name, "a") for name in ("start", "m", "s", "t")),
        files={"f01.form": FORM},
    )

    starts = compiled.processes["main"].starts

    assert [(s.element, s.kind, s.name, s.form) for s in starts] == [
        ("start", "none", None, None),
        ("m", "message", "call", "f01"),
        ("s", "signal", "alarm", None),
        ("t", "timer", None, None),
    ]


NO_CODE = '<errorEventDefinition errorRef="e_none"/>'


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"inside": NO_CODE}, ("error_missing", {})),
        (
            {"inside": '<errorEventDefinition errorRef="e_broken"/>', "interrupts": False},
            (
                "unsupported",
                {"construct": "non-interrupting errorEventDefinition on boundaryEvent"},
            ),
        ),
    ],
    ids=["an error without code", "an error beside the work"],
)
def test_an_error_is_caught_by_its_code_and_ends_what_it_comes_from(kit, more, found):
    source = kit.process(
        "main",
        kit.start(),
        kit.user("a"),
        kit.boundary("b", "a", more.pop("inside"), **more),
        kit.user("z"),
        kit.chain("start", "a"),
        kit.flow("b", "z"),
    ).replace(b"<message", b'<error id="e_none"/><message', 1)

    assert refused(kit, main__bpmn=source) == [("main.bpmn", found[0], "b", found[1])]


@pytest.mark.parametrize("name", ["x.bpmn", "x.bpmn20.xml", "x.bpmn.xml"])
def test_drawings_are_known_by_the_ends_of_their_names(kit, name):
    source = kit.process("p", kit.start(), kit.user("a"), kit.chain("start", "a"))

    assert list(
        bpmn.compile_release({name: source, "x.xml": b"", "notes.md": b""}, {}).processes
    ) == ["p"]


def test_an_id_of_a_decision_or_form_stands_in_one_file(kit):
    form = b'{"type": "default", "id": "f1", "components": []}'

    assert refused(kit, a__form=form, b__form=form) == [("b.form", "form_twice", "f1", {})]


def test_a_sub_process_without_a_plain_start_never_begins(kit):
    found = refused(
        kit,
        kit.start(),
        kit.node("subProcess", "body", kit.user("a")),
        kit.chain("start", "body"),
    )

    assert found == [("main.bpmn", "subprocess_start", "body", {"element": "body", "starts": 0})]


def test_an_expression_that_never_has_a_value_is_refused(kit):
    task = kit.node("task", "a", outputs={"x": '=1 + "a"'})

    assert refused(kit, kit.start(), task, kit.chain("start", "a")) == [
        ("main.bpmn", "feel_always_null", "a", {"text": '=1 + "a"', "problem": "type_mismatch"})
    ]


def test_a_form_that_no_file_is_is_named_where_it_is_asked_for(kit):
    parts = (
        kit.start(),
        kit.user("a", camunda__formRef="f01"),
        kit.user("b", camunda__formKey="f02"),
        kit.chain("start", "a", "b"),
    )
    assert refused(kit, *parts, f02__form=FORM.replace(b"f01", b"f02")) == [
        ("main.bpmn", "form_unknown", "a", {"form": "f01"})
    ]


def test_a_timer_behind_a_gateway_begins_no_instance(kit):
    found = refused(
        kit,
        kit.node("eventBasedGateway", "g", instantiate="true"),
        kit.node("intermediateCatchEvent", "t", kit.timer("PT5S")),
        kit.node("intermediateCatchEvent", "m", kit.message()),
        kit.chain("g", "t"),
        kit.chain("g", "m"),
    )

    construct = "instantiate of intermediateCatchEvent"
    assert found == [("main.bpmn", "unsupported", "t", {"construct": construct})]

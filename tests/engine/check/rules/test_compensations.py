import pytest

from engine.check.rules.compensations import compensations
from engine.check.rules.reachability import reachability
from tests.engine.check.drawn import flow, told

EVENT = '<boundaryEvent id="{0}" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>'
HANDLER = '<task id="{0}" isForCompensation="true"/>'
LINK = '<association sourceRef="{0}" targetRef="{1}"/>'
GOOD = '<task id="t"/>' + EVENT.format("c") + HANDLER.format("h") + LINK.format("c", "h")
UNDO = (
    '<subProcess id="{0}" triggeredByEvent="true" isForCompensation="true"><startEvent id="{0}_s">'
    "<compensateEventDefinition/></startEvent></subProcess>"
)


def unsupported(element, construct):
    return ("error", "unsupported", element, {"construct": construct})


BAD = {
    "no handler": (
        '<task id="t"/>' + EVENT.format("c"),
        [("missing", "compensation_handler_missing", "c", {})],
    ),
    "two handlers": (
        GOOD + HANDLER.format("k") + LINK.format("c", "k"),
        [unsupported("c", "several compensation handlers")],
    ),
    "two events": (
        GOOD + EVENT.format("d") + LINK.format("d", "h"),
        [unsupported("d", "several compensation boundary events")],
    ),
    "a flow from the event": (
        GOOD + flow("f", "c", "t"),
        [("error", "flow_at_compensation", "f", {"node": "c"})],
    ),
    "a flow to the handler": (
        GOOD + flow("f", "t", "h"),
        [("error", "flow_at_compensation", "f", {"node": "h"})],
    ),
    "a flow from the handler": (
        GOOD + flow("f", "h", "t"),
        [("error", "flow_at_compensation", "f", {"node": "h"})],
    ),
    "an event on the handler": (
        GOOD + '<boundaryEvent id="b" attachedToRef="h"><timerEventDefinition/></boundaryEvent>',
        [unsupported("b", "boundaryEvent on a compensation handler")],
    ),
    "several definitions": (
        '<endEvent id="x"><terminateEventDefinition/><compensateEventDefinition/></endEvent>',
        [unsupported("x", "compensateEventDefinition among others")],
    ),
    "the flag on another event sub-process": (
        '<subProcess id="e" triggeredByEvent="true" isForCompensation="true"/>',
        [unsupported("e", "isForCompensation")],
    ),
    "an event sub-process of the process": (
        UNDO.format("e"),
        [unsupported("e", "compensation event sub-process outside a sub-process")],
    ),
    "two event sub-processes": (
        f'<subProcess id="q">{UNDO.format("e")}{UNDO.format("f")}</subProcess>',
        [unsupported("f", "several compensation event sub-processes")],
    ),
    "an event sub-process and a boundary event": (
        f'<subProcess id="t">{UNDO.format("e")}</subProcess>' + GOOD.replace('<task id="t"/>', ""),
        [unsupported("e", "compensation event sub-process beside a compensation boundary event")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), BAD.values(), ids=BAD)
def test_what_would_not_run_is_refused(body, expected):
    assert told(compensations, body) == expected


@pytest.mark.parametrize(
    "body",
    [GOOD, f'<subProcess id="q">{UNDO.format("e")}</subProcess>', '<task id="t"/>'],
    ids=["handler", "event_subprocess", "none"],
)
def test_what_runs_passes(body):
    assert told(compensations, body) == []


def test_a_handler_is_reached_by_its_event_and_ends_nowhere():
    start = '<startEvent id="s"/><endEvent id="z"/>' + flow("a", "s", "t") + flow("b", "t", "z")

    assert told(reachability, start + GOOD) == []
    assert told(reachability, start + GOOD + HANDLER.format("k")) == [
        ("error", "unreachable", "k", {})
    ]

import pytest

from engine.check.rules.supported_events import supported_events
from tests.engine.check.drawn import told

BEFORE = (
    '<message id="m" name="hello"/><signal id="s" name="flag"/><error id="e" errorCode="E1"/>'
    '<escalation id="c" escalationCode="late"/><message id="bare"/>'
)
MESSAGE = '<messageEventDefinition messageRef="m"/>'
SIGNAL = '<signalEventDefinition signalRef="s"/>'
TIMER = "<timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition>"
ERROR = '<errorEventDefinition errorRef="e"/>'
ESCALATION = '<escalationEventDefinition escalationRef="c"/>'


def said(body):
    return told(supported_events, body, before=BEFORE)


@pytest.mark.parametrize(
    ("kind", "definitions"),
    [
        ("startEvent", ["", MESSAGE, SIGNAL, TIMER]),
        ("endEvent", ["", MESSAGE, SIGNAL, ERROR, ESCALATION, "<terminateEventDefinition/>"]),
        ("intermediateThrowEvent", ["", MESSAGE, SIGNAL, ESCALATION]),
        ("intermediateCatchEvent", [MESSAGE, SIGNAL, TIMER]),
        ("boundaryEvent", [MESSAGE, SIGNAL, TIMER, ERROR, ESCALATION]),
    ],
    ids=["start", "end", "throw", "catch", "boundary"],
)
def test_what_runs_passes(kind, definitions):
    assert [said(f'<{kind} id="x">{inside}</{kind}>') for inside in definitions] == [
        [] for _ in definitions
    ]


@pytest.mark.parametrize(
    ("kind", "definition", "construct"),
    [
        ("startEvent", ERROR, "errorEventDefinition on startEvent"),
        ("startEvent", "<conditionalEventDefinition/>", "conditionalEventDefinition on startEvent"),
        ("startEvent", "<compensateEventDefinition/>", "compensateEventDefinition on startEvent"),
        (
            "intermediateThrowEvent",
            "<cancelEventDefinition/>",
            "cancelEventDefinition on intermediateThrowEvent",
        ),
        ("endEvent", '<linkEventDefinition name="l"/>', "linkEventDefinition on endEvent"),
        ("intermediateCatchEvent", ERROR, "errorEventDefinition on intermediateCatchEvent"),
        ("boundaryEvent", MESSAGE + TIMER, "multiple event definitions"),
        ("boundaryEvent", "<eventDefinitionRef>d</eventDefinitionRef>", "eventDefinitionRef"),
    ],
    ids=["error_start", "conditional", "compensate", "cancel", "link", "catch", "two", "reference"],
)
def test_what_does_not_run_is_refused_by_name(kind, definition, construct):
    assert said(f'<{kind} id="x">{definition}</{kind}>') == [
        ("error", "unsupported", "x", {"construct": construct})
    ]


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        (ERROR, []),
        (ESCALATION, []),
        ("<errorEventDefinition/>", []),
    ],
    ids=["error", "escalation", "every_error"],
)
def test_an_event_sub_process_may_start_on_errors_and_escalations(definition, expected):
    body = (
        f'<subProcess id="e" triggeredByEvent="true"><startEvent id="x">{definition}</startEvent>'
        "</subProcess>"
    )

    assert said(body) == expected


def test_a_plain_sub_process_starts_plainly():
    body = f'<subProcess id="e"><startEvent id="x">{MESSAGE}</startEvent></subProcess>'

    assert said(body) == [
        ("error", "unsupported", "x", {"construct": "messageEventDefinition on startEvent"})
    ]


def test_an_error_cannot_be_caught_beside():
    assert said(f'<boundaryEvent id="x" cancelActivity="false">{ERROR}</boundaryEvent>') == [
        (
            "error",
            "unsupported",
            "x",
            {"construct": "non-interrupting errorEventDefinition on boundaryEvent"},
        )
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<endEvent id="x"><errorEventDefinition/></endEvent>', ("missing", "error_missing")),
        (
            '<endEvent id="x"><messageEventDefinition messageRef="bare"/></endEvent>',
            ("missing", "message_missing"),
        ),
        (
            '<boundaryEvent id="x"><signalEventDefinition/></boundaryEvent>',
            ("missing", "signal_missing"),
        ),
        ('<receiveTask id="x"/>', ("missing", "message_missing")),
        ('<boundaryEvent id="x"/>', ("error", "event_missing")),
        ('<intermediateCatchEvent id="x"/>', ("error", "event_missing")),
    ],
    ids=["error", "message", "signal", "receive", "boundary", "catch"],
)
def test_an_event_that_names_nothing(body, expected):
    assert said(body) == [(*expected, "x", {})]

import pytest

from engine.check.rules.several_definitions import several_definitions
from tests.engine.check.drawn import told

MESSAGE, TIMER = "<messageEventDefinition/>", "<timerEventDefinition/>"
ERROR, STOP = "<errorEventDefinition/>", "<terminateEventDefinition/>"
ALL = 'parallelMultiple="true"'
INSIDE = '<subProcess id="e" triggeredByEvent="true">{}</subProcess>'


@pytest.mark.parametrize(
    ("body", "construct"),
    [
        (f'<endEvent id="x">{MESSAGE}{ERROR}</endEvent>', None),
        (f'<startEvent id="x">{MESSAGE}{TIMER}</startEvent>', None),
        (f'<intermediateCatchEvent id="x" {ALL}>{MESSAGE}{TIMER}</intermediateCatchEvent>', None),
        (f'<boundaryEvent id="x" {ALL}>{MESSAGE}{TIMER}</boundaryEvent>', None),
        (f'<boundaryEvent id="x" {ALL} cancelActivity="false">{TIMER}</boundaryEvent>', None),
        (INSIDE.format(f'<startEvent id="x" {ALL}>{MESSAGE}{TIMER}</startEvent>'), None),
        (
            f'<endEvent id="x">{STOP}{ERROR}</endEvent>',
            "several error and terminateEventDefinitions on endEvent",
        ),
        (
            f'<startEvent id="x">{TIMER}{TIMER}</startEvent>',
            "several timerEventDefinitions on startEvent",
        ),
        (
            f'<startEvent id="x" {ALL}>{MESSAGE}{TIMER}</startEvent>',
            "parallelMultiple on startEvent",
        ),
        (
            f'<boundaryEvent id="x" {ALL} cancelActivity="false">{MESSAGE}{TIMER}</boundaryEvent>',
            "non-interrupting parallelMultiple on boundaryEvent",
        ),
        (
            f'<boundaryEvent id="x" {ALL}>{MESSAGE}{ERROR}</boundaryEvent>',
            "errorEventDefinition with parallelMultiple on boundaryEvent",
        ),
    ],
    ids=[
        "thrown", "starts", "all", "all_on_a_border", "all_of_one", "all_start_a_sub_process",
        "two_ends", "two_timers", "all_start", "all_beside", "all_with_an_error",
    ],
)  # fmt: skip
def test_what_cannot_stand_together_is_refused_by_name(body, construct):
    expected = (
        [] if construct is None else [("error", "unsupported", "x", {"construct": construct})]
    )

    assert told(several_definitions, body) == expected

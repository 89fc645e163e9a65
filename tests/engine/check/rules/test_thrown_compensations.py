import pytest

from engine.check.rules.thrown_compensations import thrown_compensations
from tests.engine.check.drawn import told

EVENT = '<boundaryEvent id="c" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>'
GOOD = f'<task id="t"/>{EVENT}<task id="bare"/>'
WITHIN = f'<subProcess id="q">{GOOD}</subProcess>'
MISSING = [("error", "compensation_target_missing", "x", {"activity": "gone"})]
EMPTY = [("warning", "compensation_empty", "x", {})]


def throw(reference=None, more=""):
    given = "" if reference is None else f' activityRef="{reference}"'
    return f'<endEvent id="x"><compensateEventDefinition{given}{more}/></endEvent>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (GOOD + throw(), []),
        (GOOD + throw("t"), []),
        (GOOD + throw("tns:t"), []),
        (GOOD + throw("bare"), EMPTY),
        (GOOD + throw("gone"), MISSING),
        (throw(), EMPTY),
        (WITHIN + throw(), []),
        (WITHIN + throw("q"), []),
        (WITHIN + throw("gone"), MISSING),
        (f'{GOOD}<subProcess id="q">{throw()}</subProcess>', EMPTY),
        (f'{GOOD}<subProcess id="q" triggeredByEvent="true">{throw()}</subProcess>', []),
        (f'{GOOD}<subProcess id="q" triggeredByEvent="true">{throw("t")}</subProcess>', []),
        (
            GOOD + throw(more=' waitForCompletion="false"'),
            [("error", "unsupported", "x", {"construct": "waitForCompletion"})],
        ),
        (GOOD + throw(more=' waitForCompletion="true"'), []),
    ],
    ids=[
        "all", "one", "prefix", "no_handler", "nothing", "empty", "within", "the_whole",
        "not_further_in", "not_outward", "event_subprocess", "one_around", "no_wait", "wait",
    ],
)  # fmt: skip
def test_what_is_to_be_undone_is_there(body, expected):
    assert told(thrown_compensations, body) == expected

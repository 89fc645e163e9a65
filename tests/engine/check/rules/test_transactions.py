import pytest

from engine.check.rules.transactions import transactions
from tests.engine.check.drawn import told

CANCEL = "<cancelEventDefinition/>"
END = f'<endEvent id="x">{CANCEL}</endEvent>'


def transaction(inside=END, **attributes):
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<transaction id="t"{given}>{inside}</transaction>'


def boundary(name="b", host="t"):
    return f'<boundaryEvent id="{name}" attachedToRef="{host}">{CANCEL}</boundaryEvent>'


def unsupported(element, construct):
    return [("error", "unsupported", element, {"construct": construct})]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (transaction() + boundary(), []),
        (transaction(""), []),
        (transaction(method="##Compensate") + boundary(), []),
        (transaction(), [("error", "cancel_uncaught", "t", {})]),
        (
            transaction() + boundary() + boundary("c"),
            unsupported("c", "several cancel boundary events"),
        ),
        (transaction("", method="##Store"), unsupported("t", "method")),
        (transaction("", triggeredByEvent="true"), unsupported("t", "triggeredByEvent")),
        (END, [("error", "cancel_misplaced", "x", {})]),
        (
            transaction(f'<subProcess id="q">{END}</subProcess>') + boundary(),
            [("error", "cancel_misplaced", "x", {})],
        ),
        ('<task id="t"/>' + boundary(), [("error", "cancel_misplaced", "b", {})]),
    ],
    ids=[
        "good", "plain", "method", "uncaught", "twice", "other_method", "by_event",
        "end_in_process", "end_further_in", "boundary_elsewhere",
    ],
)  # fmt: skip
def test_a_transaction_is_cancelled_in_one_way(body, expected):
    assert told(transactions, body) == expected

import pytest

from engine.check.rules.operations import operations
from tests.engine.check.drawn import told

BEFORE = (
    '<message id="m" name="hello"/><message id="n" name="other"/><interface id="i">'
    '<operation id="o"><inMessageRef>m</inMessageRef></operation></interface>'
)
EVENT = (
    '<endEvent id="x"><messageEventDefinition messageRef="{}"><operationRef>{}</operationRef>'
    "</messageEventDefinition></endEvent>"
)
OTHER = [("error", "operation_message", "x", {"operation": "o"})]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (EVENT.format("m", "o"), []),
        (EVENT.format("t:m", "t:o"), []),
        (EVENT.format("n", "o"), OTHER),
        (EVENT.format("n", "none"), []),
        ('<receiveTask id="x" messageRef="m" operationRef="o"/>', []),
        ('<sendTask id="x" messageRef="n" operationRef="o"/>', OTHER),
        ('<receiveTask id="x" messageRef="n"/>', []),
    ],
    ids=["its_message", "prefixed", "another", "dangling", "receive", "send", "no_operation"],
)
def test_the_message_is_one_of_the_operation(body, expected):
    assert told(operations, body, before=BEFORE) == expected

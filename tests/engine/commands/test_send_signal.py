import pytest

from engine.commands import SendSignal
from engine.errors import BadInput, Forbidden
from engine.queries import ReadStream
from tests.engine.commands.test_deliver import ALARMS
from tests.engine.house import ANNA


def test_a_signal_is_recorded_with_a_delivery_for_each_receiver(each_house):
    each_house.publish(**ALARMS)
    for _ in range(2):
        each_house.start("alarmed")
    each_house.start("alarmed", drill=True)
    command = SendSignal(name="alarm", payload={"level": 3})

    receipt, again = (each_house.run(command, key="k") for _ in range(2))

    assert again == receipt
    assert (receipt.instance, receipt.kind) == (None, "signal.sent")
    [line] = each_house.ask(ReadStream(stream="messages")).events
    assert line.content["effects"][0]["payload"] == {"level": 3}
    assert each_house.rows("SELECT thrower, receiver, process FROM delivery ORDER BY id") == [
        (line.stream, 1, ""),
        (line.stream, 2, ""),
        (line.stream, 0, "raised"),
    ]
    assert each_house.rows("SELECT key FROM job WHERE kind = 'deliver'") == [
        (f"deliver:{line.stream}",)
    ]


def test_signals_need_permission_and_values_that_can_be_logged(house):
    with pytest.raises(Forbidden):
        house.run(SendSignal(name="alarm"), ANNA)
    with pytest.raises(BadInput):
        house.run(SendSignal(name="alarm", payload={"x": 0.1}))

import pytest

from engine.check.rules.instantiating import instantiating
from tests.engine.check.drawn import flow, told

MESSAGE = "<messageEventDefinition/>"
GATEWAY = '<eventBasedGateway id="g" instantiate="true"/>' + flow("f", "g", "x")
INPUT = (
    '<extensionElements><camunda:inputOutput><camunda:inputParameter name="a">1'
    "</camunda:inputParameter></camunda:inputOutput></extensionElements>"
)


def receive(inside="", more=""):
    return f'<receiveTask id="x" messageRef="m" instantiate="true" {more}>{inside}</receiveTask>'


def catch(inside):
    return f'{GATEWAY}<intermediateCatchEvent id="x">{inside}</intermediateCatchEvent>'


@pytest.mark.parametrize(
    "body",
    [receive(), catch(MESSAGE), catch("<signalEventDefinition/>"), catch("")],
    ids=["receive task", "message", "signal", "none, which is told elsewhere"],
)
def test_a_message_or_signal_may_begin_an_instance(body):
    assert told(instantiating, body) == []


@pytest.mark.parametrize(
    ("body", "construct"),
    [
        ('<userTask id="x" instantiate="true"/>', "instantiate on userTask"),
        (f'<subProcess id="s">{receive()}</subProcess>', "instantiate within subProcess"),
        (receive() + '<task id="a"/>' + flow("f", "a", "x"), "instantiate behind a flow"),
        (catch("<timerEventDefinition/>"), "instantiate by timerEventDefinition"),
        (
            catch(MESSAGE + "<signalEventDefinition/>"),
            "instantiate by messageEventDefinition and signalEventDefinition",
        ),
        (receive(INPUT), "camunda:inputParameter with instantiate"),
        (receive("<multiInstanceLoopCharacteristics/>"), "loopCharacteristics with instantiate"),
        (
            receive() + '<boundaryEvent id="b" attachedToRef="x"/>',
            "boundaryEvent with instantiate",
        ),
    ],
    ids=["task", "within", "behind", "timer", "several", "input", "loop", "boundary"],
)
def test_what_cannot_begin_an_instance_is_refused_by_name(body, construct):
    assert told(instantiating, body) == [("error", "unsupported", "x", {"construct": construct})]

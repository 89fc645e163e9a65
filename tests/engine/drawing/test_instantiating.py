from engine.drawing import begun_at
from tests.engine.check.drawn import drawing, flow

BODY = (
    '<eventBasedGateway id="g" instantiate="true"/><intermediateCatchEvent id="c"/>'
    '<receiveTask id="r"/><receiveTask id="s" instantiate="1"/>'
    '<eventBasedGateway id="h"/><receiveTask id="t" instantiate="false"/>'
) + "".join(flow(f"{a}{b}", a, b) for a, b in ("gc", "gr", "gx", "ht", "cs"))


def test_an_instance_begins_at_a_receive_task_or_behind_a_gateway_that_say_so():
    scope = drawing(BODY).processes[0].scope

    assert [(node.id, at.id) for node, at in begun_at(scope)] == [
        ("g", "c"),
        ("g", "r"),
        ("s", "s"),
    ]

import pytest

from engine import bpmn
from engine.bpmn.moments import LocalNow
from engine.commands import CancelInstance, CorrelateMessage
from engine.commands.routing import Joins, Starts, route, start_key
from tests.engine.drawings import (
    CALLED,
    FORM,
    WAITING,
    catch,
    chain,
    drawing,
    end,
    message,
    process,
    properties,
    start,
    user,
)

KEYED = drawing(
    process(
        "keyed",
        start(event=properties(bihuan__key="=case.no") + message("call")),
        user("a"),
        end(),
        chain(*"sae"),
    )
)


def routed(house, name: str, key: str | None, payload=None, *, drill: bool = False):
    with house.work() as work:
        found = route(work, name, key, payload or {}, drill=drill)
    if isinstance(found, Starts):
        return ("starts", found.process, found.key)
    return ("joins", found.instance) if isinstance(found, Joins) else None


def test_who_waits_goes_before_who_starts(house):
    house.publish(waiting=WAITING, called=CALLED.replace(b'Ref="m_call"', b'Ref="m_go"'))
    house.start("waiting", key="TS-1")

    assert routed(house, "go", "TS-1") == ("joins", 1)
    assert routed(house, "go", "TS-2") == ("starts", "called", "TS-2")
    assert routed(house, "go", "TS-1", drill=True) == ("starts", "called", "TS-1")


def test_who_has_ended_takes_nothing(house):
    house.publish(waiting=WAITING)
    waiting = house.start("waiting", key="TS-1")
    house.run(CancelInstance(instance=waiting.instance, reason="x"))

    assert routed(house, "go", "TS-1") is None


@pytest.mark.parametrize("published", [True, False])
def test_a_message_that_nobody_knows_goes_nowhere(house, published):
    if published:
        house.publish(waiting=WAITING)
        house.start("waiting", key="TS-1")

    assert routed(house, "unheard_of", "TS-1") is None
    assert routed(house, "unheard_of", None) is None


def test_the_drawing_may_take_the_key_from_the_payload(house):
    house.publish(keyed=KEYED)

    assert routed(house, "call", None, {"case": {"no": "TS-9"}}) == ("starts", "keyed", "TS-9")
    assert routed(house, "call", "TS-1", {"case": {"no": "TS-9"}}) == ("starts", "keyed", "TS-1")


@pytest.mark.parametrize(
    ("payload", "key"),
    [({"case": {"no": "TS-9"}}, "TS-9"), ({"case": {"no": 9}}, "9"), ({}, None),
     ({"case": {"no": True}}, None)],
    ids=["text", "number", "missing", "truth"],
)  # fmt: skip
def test_a_key_is_text_or_a_whole_number(payload, key):
    compiled = bpmn.compile_release({"keyed.bpmn": KEYED, "f02.form": FORM}, {})
    [event] = compiled.processes["keyed"].starts

    assert start_key(event, payload, LocalNow(0, "UTC")) == key


def test_any_of_several_messages_starts_one_instance_and_the_others_join_it(house):
    ask = '<eventBasedGateway id="g" instantiate="true"/>'
    drawn = process(
        "either", ask, catch("c", message("call")), catch("f", message("go")), user("a"), end(),
        chain(*"gcae"), chain(*"gfa"),
    )  # fmt: skip
    house.publish(either=drawing(drawn))
    assert routed(house, "go", "TS-1") == ("starts", "either", "TS-1")

    receipt = house.run(CorrelateMessage(name="call", key="TS-1"))

    assert [row["el"] for row in receipt.opened] == ["a"]
    assert routed(house, "go", "TS-1") == ("joins", 1)
    assert routed(house, "go", "TS-2") == ("starts", "either", "TS-2")

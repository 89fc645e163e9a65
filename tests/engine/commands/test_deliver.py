import threading

import pytest

from engine.commands import CancelInstance, Deliver, ResumeInstance, SendSignal, SuspendInstance
from engine.commands.correlate_message import KEPT_FOR
from engine.errors import DeliveryWaits, EngineError, NotFound
from engine.model import DeliveryState
from engine.store import messages
from tests.engine.drawings import (
    CALLED,
    CALLING,
    WAITING,
    catch,
    chain,
    drawing,
    end,
    message,
    process,
    signal,
    start,
    throw,
    user,
)
from tests.engine.house import opened

ALARMS = {
    "alarmed": drawing(
        process("alarmed", start(), catch("w", signal()), user("a"), end(), chain(*"swae"))
    ),
    "raised": drawing(process("raised", start(event=signal()), user("a"), end(), chain(*"sae"))),
    "raising": drawing(
        process("raising", start(), throw("t", signal()), user("a"), end(), chain(*"stae"))
    ),
}
TWICE = drawing(
    process(
        "twice", start(), throw("t", message("go")), throw("u", message("call")), user("a"),
        end(), chain(*"stuae"),
    )
)  # fmt: skip


def delivery(house, number: int):
    with house.reading() as connection:
        return messages.find(connection, number)


def test_a_thrown_message_starts_what_it_names_and_both_lines_name_each_other(each_house):
    each_house.publish(calling=CALLING, called=CALLED)
    thrower = each_house.start("calling", key="TS-1")

    receipt = each_house.run(Deliver(delivery=1))

    thrown = each_house.log(thrower.instance)[0]
    received = each_house.log(receipt.instance)[0]
    assert next(e for e in thrown.content["effects"] if e["e"] == "throws")["n"] == 1
    assert received.content["of"] == {"stream": thrown.stream, "seq": 1, "n": 1, "name": "call"}
    arrived = delivery(each_house, 1)
    assert (arrived.state, arrived.receiver, arrived.arrived) == (
        DeliveryState.DONE, received.stream, 1,
    )  # fmt: skip


def test_a_delivery_arrives_once(each_house):
    each_house.publish(calling=CALLING, called=CALLED)
    each_house.start("calling", key="TS-1")
    answers: list = []
    gate = threading.Barrier(4)

    def attempt() -> None:
        gate.wait()
        try:
            answers.append(each_house.run(Deliver(delivery=1)))
        except EngineError as refusal:
            answers.append(refusal.code)

    threads = [threading.Thread(target=attempt) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [answer for answer in answers if answer is not None] == [
        answer for answer in answers if getattr(answer, "kind", "") == "instance.started"
    ]
    assert each_house.rows("SELECT count(*) FROM instance") == [(2,)]
    assert each_house.run(Deliver(delivery=1)) is None


def test_a_thrown_message_reaches_who_waits_for_it(each_house):
    each_house.publish(calling=CALLING.replace(b'Ref="m_call"', b'Ref="m_go"'), waiting=WAITING)
    waiting = each_house.start("waiting", key="TS-1")
    each_house.start("calling", key="TS-1")

    receipt = each_house.run(Deliver(delivery=1))

    assert receipt.instance == waiting.instance
    assert each_house.kinds(waiting.instance) == ["instance.started", "message.received"]
    assert delivery(each_house, 1).arrived == 2


def test_deliveries_of_one_thrower_arrive_in_order(house):
    house.publish(twice=TWICE, waiting=WAITING, called=CALLED)
    house.start("waiting", key="TS-1")
    house.start("twice", key="TS-1")

    with pytest.raises(DeliveryWaits):
        house.run(Deliver(delivery=2))

    assert house.run(Deliver(delivery=1)).kind == "message.received"
    assert house.run(Deliver(delivery=2)).kind == "instance.started"


def test_a_message_that_nobody_takes_is_kept_and_runs_out(house):
    house.publish(calling=CALLING)
    house.start("calling", key="TS-1")

    assert house.run(Deliver(delivery=1)) is None

    kept = delivery(house, 1)
    assert (kept.state, kept.until) == (DeliveryState.KEPT, house.clock.now() + KEPT_FOR)
    house.clock.move(kept.until + 1)
    with house.work() as work:
        work.connection.exec_driver_sql("UPDATE delivery SET state = 0")
    assert house.run(Deliver(delivery=1)) is None
    assert delivery(house, 1).state is DeliveryState.DEAD


def test_a_signal_reaches_each_who_waits_and_starts_what_it_starts(each_house):
    each_house.publish(**ALARMS)
    waiting = [each_house.start("alarmed", key=f"TS-{n}") for n in (1, 2)]
    each_house.start("raising")

    receipts = [each_house.run(Deliver(delivery=n)) for n in (1, 2, 3)]

    assert [r.kind for r in receipts] == ["signal.received", "signal.received", "instance.started"]
    assert [r.instance for r in receipts[:2]] == [w.instance for w in waiting]


def test_a_signal_from_outside_is_delivered_too(house):
    house.publish(**ALARMS)
    waiting = house.start("alarmed")
    house.run(SendSignal(name="alarm", payload={"level": 3}))

    receipt = house.run(Deliver(delivery=1))

    assert receipt.instance == waiting.instance
    assert house.log(waiting.instance)[-1].content["input"]["payload"] == {"level": 3}


def test_a_suspended_receiver_is_waited_for_and_an_ended_one_is_not(house):
    house.publish(**ALARMS)
    first, second = house.start("alarmed"), house.start("alarmed")
    house.run(SendSignal(name="alarm"))
    house.run(SuspendInstance(instance=first.instance))
    house.run(CancelInstance(instance=second.instance, reason="x"))

    with pytest.raises(DeliveryWaits):
        house.run(Deliver(delivery=1))
    house.run(ResumeInstance(instance=first.instance))

    assert house.run(Deliver(delivery=1)).kind == "signal.received"
    assert house.run(Deliver(delivery=2)) is None
    assert delivery(house, 2).state is DeliveryState.DEAD


def test_a_drill_throws_drills(house):
    house.publish(calling=CALLING, called=CALLED)
    house.start("calling", key="TS-1", drill=True)

    receipt = house.run(Deliver(delivery=1))

    assert house.log(receipt.instance)[0].content["drill"] is True


def test_an_unknown_delivery_is_not_found(house):
    with pytest.raises(NotFound):
        house.run(Deliver(delivery=9))


def subjects(house) -> list[tuple]:
    return house.rows("SELECT process, subject_id FROM instance ORDER BY id")


ASKING = drawing(
    process(
        "asking", start(), user("a"), throw("t", message("call")), user("b"), end(), chain(*"satbe")
    )
)


def test_what_a_message_starts_under_the_same_key_is_about_the_same_person(two):
    two.publish(asking=ASKING, called=CALLED)
    for key in ("TS-1", None):
        receipt = two.start("asking", key=key)
        two.complete(opened(receipt), answers={"summary": "x", "phone": "139"})

    two.run(Deliver(delivery=1))
    two.run(Deliver(delivery=2))

    assert subjects(two) == [("asking", 1), ("asking", 2), ("called", 1), ("called", None)]

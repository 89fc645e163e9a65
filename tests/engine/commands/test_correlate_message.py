from uuid import UUID

import pytest

from engine.commands import CorrelateMessage, SendSignal, SuspendInstance
from engine.errors import BadAnswers, BadInput, InstanceSuspended, NotFound, StaleVersion
from engine.jobs.dispatcher import run_due
from engine.queries import FindInstance
from tests.engine.drawings import (
    CALLED,
    CALLING,
    WAITING,
    catch,
    chain,
    condition,
    drawing,
    end,
    flow,
    message,
    process,
    properties,
    signal,
    start,
    user,
)
from tests.engine.house import ANNA

FORMED = drawing(
    process(
        "formed",
        start(),
        catch("w", properties(bihuan__form="f02", bihuan__answers="reply") + message()),
        user("a"),
        end(),
        chain(*"swae"),
    )
)


def send(house, name="go", key="TS-1", if_match=None, **given):
    command = CorrelateMessage(name=name, key=key, **given)
    return house.run(command, ANNA, if_match=if_match)


def test_who_waits_for_a_message_takes_it(each_house):
    each_house.publish(waiting=WAITING)
    waiting = each_house.start("waiting", key="TS-1")
    each_house.start("waiting", key="TS-2")

    receipt = send(each_house, payload={"amount": 5})

    assert (receipt.instance, receipt.kind) == (waiting.instance, "message.received")
    assert [effect["el"] for effect in receipt.opened] == ["a"]
    line = each_house.log(waiting.instance)[-1]
    assert line.content["input"] == {"name": "go", "key": "TS-1", "payload": {"amount": 5}}
    assert each_house.ask(FindInstance(instance=waiting.instance)).variables == {"amount": 5}


def test_the_same_request_under_the_same_key_is_sent_once(each_house):
    each_house.publish(waiting=WAITING)
    each_house.start("waiting", key="TS-1")
    command = CorrelateMessage(name="go", key="TS-1")

    first, again = (each_house.run(command, ANNA, key="k") for _ in range(2))

    assert again == first


def test_a_message_may_start_a_process(each_house):
    each_house.publish(called=CALLED)

    receipt = send(each_house, "call", payload={"a": 1})

    found = each_house.ask(FindInstance(instance=receipt.instance))
    assert (found.instance.process, found.instance.key) == ("called", "TS-1")
    assert found.variables == {"a": 1}
    assert each_house.log(receipt.instance)[0].content["message"] == "call"


def test_any_of_several_messages_may_start_a_process(each_house):
    keyed = properties(bihuan__key="=no") + message() + message("call") + signal()
    several = process("several", start(event=keyed), user("a"), end(), chain(*"sae"))
    each_house.publish(several=drawing(several))

    begun = send(each_house, "call", key=None, payload={"no": "TS-1"})
    joined = send(each_house, "go", key=None, payload={"no": "TS-1"})
    each_house.run(SendSignal(name="alarm", payload={"no": "TS-2"}))
    run_due(each_house.engine)

    assert (begun.kind, joined.instance) == ("instance.started", begun.instance)
    assert each_house.rows("SELECT process, key FROM instance ORDER BY id") == [
        ("several", "TS-1"),
        ("several", "TS-2"),
    ]


def test_who_waits_for_any_of_several_is_waited_for_no_longer(each_house):
    """A catch of any, beside a sub-process that each message may start again and again."""
    both = message() + message("call") + signal()
    side = (
        f'<subProcess id="x" triggeredByEvent="true"><startEvent id="y" isInterrupting="false">'
        f"{message('call')}{condition('n = 3')}</startEvent>{end('z')}{flow('y', 'z')}</subProcess>"
    )
    several = process("several", start(), catch("w", both), user("a"), side, end(), chain(*"swae"))
    each_house.publish(several=drawing(several))
    waiting = each_house.start("several", key="TS-1")
    asked = "SELECT element, kind, name FROM subscription ORDER BY no"
    assert len(each_house.rows(asked)) == 4

    send(each_house, "call")
    assert len(each_house.rows(asked)) == 4
    send(each_house, "go", payload={"n": 3})

    assert each_house.rows(asked) == [("x", "message", "call")]
    details = each_house.ask(FindInstance(instance=waiting.instance))
    assert [task.element for task in details.tasks] == ["a"]


def test_a_message_joins_the_instance_that_it_would_start_again(each_house):
    each_house.publish(called=CALLED)
    first = send(each_house, "call")

    second = send(each_house, "call")
    other = send(each_house, "call", key="TS-2")

    assert second.instance == first.instance
    assert other.instance != first.instance


def test_an_instance_keeps_what_it_may_want_later(each_house):
    late = drawing(
        process("late", start(), user("a"), catch("w", message()), end(), chain(*"sawe"))
    )
    each_house.publish(late=late)
    instance = each_house.start("late", key="TS-1")

    receipt = send(each_house)

    assert receipt.instance == instance.instance
    assert [effect["e"] for effect in receipt.effects] == ["kept"]
    done = each_house.complete(UUID(instance.opened[0]["uid"]))
    assert done.status == "completed"


def test_a_message_that_nobody_wants_is_kept_until_somebody_does(each_house):
    each_house.publish(waiting=WAITING)

    receipt = send(each_house, payload={"a": 1})
    waiting = each_house.start("waiting", key="TS-1")
    run_due(each_house.engine)

    assert (receipt.instance, receipt.kind) == (None, "message.kept")
    assert each_house.kinds(waiting.instance) == ["instance.started", "message.received"]
    assert each_house.ask(FindInstance(instance=waiting.instance)).variables == {"a": 1}


def test_drills_and_real_work_never_meet(each_house):
    each_house.publish(waiting=WAITING)
    each_house.start("waiting", key="TS-1", drill=True)

    assert send(each_house).instance is None
    assert send(each_house, drill=True).instance is not None


def test_a_form_checks_what_a_person_enters(house):
    house.publish(formed=FORMED)
    waiting = house.start("formed", key="TS-1")

    with pytest.raises(BadAnswers):
        send(house, payload={"phone": "138"})
    receipt = send(house, instance=waiting.instance, payload={"summary": "x", "phone": "138"})

    reply = house.ask(FindInstance(instance=receipt.instance)).variables["reply"]
    assert reply["summary"] == "x"
    assert reply["phone"]["$t"] == "sealed"


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"instance": UUID(int=9)}, NotFound),
        ({"payload": {"a": 0.5}}, BadInput),
    ],
    ids=["no such instance", "not loggable"],
)
def test_what_cannot_be_sent_is_refused(house, given, refusal):
    house.publish(waiting=WAITING)
    house.start("waiting", key="TS-1")

    with pytest.raises(refusal):
        send(house, **given)


def test_an_instance_that_is_named_must_be_able_to_take_it(house):
    house.publish(waiting=WAITING, calling=CALLING)
    waiting = house.start("waiting", key="TS-1")

    with pytest.raises(StaleVersion):
        send(house, instance=waiting.instance, if_match=9)
    house.run(SuspendInstance(instance=waiting.instance))
    with pytest.raises(InstanceSuspended):
        send(house, instance=waiting.instance)


def test_a_signal_of_the_same_name_does_not_hide_the_form_of_a_message(each_house):
    formed = properties(bihuan__form="f02", bihuan__answers="reply") + message()
    both = drawing(
        '<signal id="s_go" name="go"/>',
        process(
            "both",
            start(),
            '<eventBasedGateway id="g"/>',
            catch("w", signal("go")),
            catch("m", formed),
            user("a"),
            end(),
            chain(*"sgwae"),
            chain(*"gma"),
        ),
    )
    each_house.publish(both=both)
    instance = each_house.start("both", key="TS-1").instance

    with pytest.raises(BadAnswers):
        send(each_house, instance=instance, payload={"amount": 5})

import pytest

from engine.commands import CancelInstance, Unmask
from engine.errors import InstanceEnded, StaleVersion
from engine.queries import FindInstance, Inbox
from tests.engine.drawings import TIMED, WAITING
from tests.engine.house import ANNA, NOON


def test_a_cancelled_instance_leaves_nothing_open(each_house):
    each_house.publish(waiting=WAITING, timed=TIMED)
    for process in ("waiting", "timed"):
        receipt = each_house.start(process, key="TS-1")
        cancelled = each_house.run(CancelInstance(instance=receipt.instance, reason="a mistake"))

        assert cancelled.status == "cancelled"
        instance = each_house.ask(FindInstance(instance=receipt.instance)).instance
        assert (instance.status.word, instance.ended, instance.next_due) == (
            "cancelled", NOON, None,
        )  # fmt: skip
    assert each_house.rows("SELECT count(*) FROM subscription") == [(0,)]
    assert each_house.rows("SELECT count(*) FROM job") == [(0,)]


def test_its_tasks_leave_the_inbox(two):
    receipt = two.start("two")
    assert len(two.ask(Inbox(view="groups"), ANNA).rows) == 1

    two.run(CancelInstance(instance=receipt.instance, reason="a mistake"))

    assert two.ask(Inbox(view="groups"), ANNA).rows == ()


def test_the_reason_is_sealed(two):
    receipt = two.start("two")

    two.run(CancelInstance(instance=receipt.instance, reason="王女士 asked for it"))

    given = two.log(receipt.instance)[-1].content["input"]
    assert given == {"reason": {"$t": "sealed", "v": "1:2:1:reason"}}
    unmask = Unmask(instance=receipt.instance, references=["1:2:1:reason"], reason="audit")
    assert two.run(unmask) == {"1:2:1:reason": "王女士 asked for it"}


def test_an_ended_or_changed_instance_is_not_cancelled(two):
    receipt = two.start("two")
    command = CancelInstance(instance=receipt.instance, reason="x")
    with pytest.raises(StaleVersion):
        two.run(command, if_match=9)
    two.run(command)

    with pytest.raises(InstanceEnded):
        two.run(command)

from uuid import UUID

import pytest

from admin.context import actor
from admin.next_task import next_task, still_visible
from engine.model import Receipt

OWN, OTHER = UUID(int=1), UUID(int=2)


def receipt(*opened) -> Receipt:
    effects = tuple({"e": "opened", "uid": str(uid), **how} for uid, how in opened)
    return Receipt(instance=None, version=1, kind="task.completed", at=0, effects=effects)


def test_what_the_step_opened_for_the_reader_goes_first(town, scarf, reading):
    with reading("xiao-zhang"):
        me = actor()
        found = [
            next_task(
                receipt((OTHER, {"groups": ["gm"]}), (OWN, {"groups": ["frontline"]})), me, {}
            ),
            next_task(receipt((OWN, {"users": [me.id], "groups": []})), me, {}),
            next_task(receipt((OWN, {"groups": ["frontline"], "bar": [me.id]})), me, {}),
        ]

    assert found == [OWN, OWN, None]


def test_then_comes_what_the_reader_has_claimed(town, scarf, reading):
    uid = scarf.task("ut_comfort_ack")["uid"]
    town.post("xiao-zhang", f"/tasks/{uid}/claim")

    with reading("xiao-zhang"):
        assert next_task(receipt(), actor(), {}) == UUID(uid)


@pytest.mark.parametrize("view", ["groups", "unclaimed", "due_today"])
def test_before_that_comes_the_most_urgent_of_the_view(scarf, reading, view):
    with reading("xiao-zhang"):
        assert next_task(receipt(), actor(), {"view": view}) == UUID(
            scarf.task("ut_comfort_ack")["uid"]
        )


def test_what_a_colleague_has_is_passed_over(town, scarf, reading):
    town.post("zhou-min", f"/tasks/{scarf.task('ut_comfort_ack')['uid']}/claim")

    with reading("xiao-zhang"):
        assert next_task(receipt(), actor(), {"view": "groups"}) is None
        assert next_task(receipt(), actor(), {"view": "done"}) is None


def test_a_task_passed_on_may_be_out_of_sight(town, scarf, reading):
    uid = UUID(scarf.task("ut_classify")["uid"])

    with reading("lin-xia"):
        assert still_visible(uid, actor())
    with reading("admin"):
        assert still_visible(uid, actor())
    with reading("bai-dongshizhang"):
        assert still_visible(uid, actor())

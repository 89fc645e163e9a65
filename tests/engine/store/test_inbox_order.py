import pytest
from sqlalchemy import select

from engine.store.inbox_order import FIRST, LATEST, ORDERS, named_place
from engine.store.tables import task


@pytest.mark.parametrize(
    ("sort", "told"),
    [
        ("due", "(task.due, task.instance_id, task.no) > (:place, :instance, :no) ORDER BY"
         " task.due, task.instance_id, task.no"),
        ("newest", "(task.opened, task.instance_id, task.no) < (:place, :instance, :no) ORDER BY"
         " task.opened DESC, task.instance_id DESC, task.no DESC"),
    ],
)  # fmt: skip
def test_an_order_sorts_and_goes_on_behind_a_place(sort, told):
    order = ORDERS[sort]

    statement = select(task.c.no).where(order.behind(task)).order_by(*order.sorted(task))

    assert " ".join(str(statement).split()).endswith(told)


def test_each_order_begins_before_everything():
    firsts = {sort: order.first for sort, order in ORDERS.items()}

    assert firsts == {"due": FIRST, "newest": LATEST, "oldest": FIRST}
    assert named_place(FIRST) == {"place": -(2**53), "instance": 0, "no": 0}

from typing import get_args

from admin.sorts import SORTS
from admin.words import Words
from engine.store.inbox_order import Sort


def test_each_order_of_the_engine_has_a_name():
    assert tuple(SORTS) == get_args(Sort)
    assert [told(Words("zh")) for told in SORTS.values()] == [
        "最急在前",
        "最新在前",
        "等候最久在前",
    ]

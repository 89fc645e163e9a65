from typing import get_args

from admin.views import VIEWS
from admin.words import Words
from engine.store.inbox_ways import View


def test_each_view_that_the_engine_offers_has_a_name():
    told = {view: VIEWS[view](Words("zh"))[1] for view in get_args(View)}

    assert set(get_args(View)) <= VIEWS.keys()
    assert told["mine"] == "我的任务"
    assert VIEWS["overdue"](Words("en")) == ("triangle-alert", "Overdue")

from complaints.store import register
from complaints.store.stages import Overrun, overruns
from engine.clock import moment
from engine.model import TaskState
from tests.complaints.desk import MONDAY, at

DUE, LATER, NOW = "2026-03-10 17:00", "2026-03-11 12:30", "2026-03-12 09:00"


def late(desk, instance: int = 2) -> list[Overrun]:
    with desk.database.read.connect() as connection:
        return overruns(connection, 1, instance, now=at(NOW))


def test_done_late_and_still_open_count_and_nothing_else(each_desk):
    each_desk.register()
    each_desk.task(1, "quality", DUE, LATER)
    each_desk.task(2, "quality", DUE, MONDAY)
    each_desk.task(3, "rnd", DUE, LATER, state=TaskState.CANCELLED)
    each_desk.task(4, "production", LATER, None)
    each_desk.task(5, "production", "2026-03-12 09:01", None)
    each_desk.task(6, "production", None, None)

    assert late(each_desk) == [
        Overrun("quality", "ut_1", moment(at(DUE)), moment(at(LATER))),
        Overrun("production", "ut_4", moment(at(LATER)), moment(at(NOW))),
    ]


def test_the_complaint_s_other_instances_count_too(each_desk):
    each_desk.register()
    each_desk.task(1, "quality", DUE, LATER)

    before = late(each_desk, instance=9)
    with each_desk.database.transaction() as connection:
        register.link(connection, 1, 2, "complaint-main")

    assert before == []
    assert late(each_desk, instance=9) == [
        Overrun("quality", "ut_1", moment(at(DUE)), moment(at(LATER)))
    ]

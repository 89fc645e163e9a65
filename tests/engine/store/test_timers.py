from engine.model.job import TIMER
from engine.store import job_queue, timers
from tests.engine.drawings import TIMED
from tests.engine.house import NOON
from tests.engine.store.plans import ways_to_jobs

HOUR = 3_600_000_000


def test_timers_are_listed_soonest_first(each_house):
    each_house.publish(timed=TIMED)
    first = each_house.start("timed", key="TS-1")
    each_house.clock.move(NOON + 1)
    second = each_house.start("timed")

    with each_house.reading() as connection:
        by_first = timers.due(connection, by=NOON + HOUR, limit=9)
        all_of_them = timers.due(connection, by=NOON + 2 * HOUR, limit=9)

    assert by_first == [(first.instance, "timed", "TS-1", NOON + HOUR)]
    assert all_of_them == [*by_first, (second.instance, "timed", None, NOON + HOUR + 1)]


def test_a_timer_in_hands_or_given_up_is_not_listed(each_house):
    each_house.publish(timed=TIMED)
    for _ in range(3):
        each_house.start("timed")
    with each_house.work() as work:
        first, second = job_queue.claim(
            work.connection, [TIMER], now=NOON + HOUR, lease=NOON + 2 * HOUR, limit=2
        )
        job_queue.give_up(work.connection, first, at=NOON + HOUR, why="disk_full")
        waiting = timers.due(work.connection, by=NOON + HOUR, limit=9)
        job_queue.again(work.connection, second, at=NOON + HOUR, why=None)
        ready_again = timers.due(work.connection, by=NOON + HOUR, limit=9)

    assert (len(waiting), len(ready_again)) == (1, 2)


def test_timers_are_found_by_when_they_are_due(each_house):
    assert ways_to_jobs(each_house, timers._DUE, by=1, limit=9) == ["job_due"]

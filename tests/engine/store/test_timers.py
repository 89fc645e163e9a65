from engine.store import timers
from tests.engine.drawings import TIMED
from tests.engine.house import NOON

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

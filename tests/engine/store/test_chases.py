from engine.store import chases
from tests.engine.chased import CHASE, DUE, HOUR, by
from tests.engine.house import NOON, opened
from tests.engine.store.plans import plan_of


def test_what_is_late_comes_soonest_first(each_house):
    each_house.publish(due=DUE, chase=CHASE)
    hours = (3, 1, 2)
    tasks = [opened(each_house.start("due", variables=by(NOON + h * HOUR))) for h in hours]

    with each_house.reading() as connection:
        assert chases.late(connection, NOON + 2 * HOUR) == [tasks[1], tasks[2]]
        assert chases.is_late(connection, tasks[1], NOON + HOUR)
        assert not chases.is_late(connection, tasks[0], NOON + HOUR)
        assert chases.next_time(connection) == NOON + HOUR
        assert chases.wants_job(connection)
        assert (chases.over(connection), chases.is_over(connection, tasks[1])) == ([], False)


def test_nothing_is_in_sight_where_nobody_listens(each_house):
    each_house.publish(due=DUE)
    each_house.start("due", variables=by(NOON))

    with each_house.reading() as connection:
        assert chases.late(connection, NOON) == []
        assert (chases.next_time(connection), chases.wants_job(connection)) == (None, False)


def test_both_are_found_in_small_indexes(house):
    late = plan_of(house, chases._LATE, now=1)
    following = plan_of(house, chases._NEXT)
    over = plan_of(house, chases._OVER, limit=1)

    for steps, index in ((late, "task_late"), (following, "task_late"), (over, "task_over")):
        assert any(index in step for step in steps), steps
        assert not any("TEMP B-TREE FOR ORDER BY" in step for step in steps), steps

from dataclasses import replace
from uuid import UUID

from engine.commands import ClaimTask
from engine.store import standing_in
from engine.store.inbox_order import FIRST
from tests.engine.drawings import TWO
from tests.engine.house import ANNA, BEN, opened


def test_tasks_that_somebody_has_are_found_in_pages(each_house):
    each_house.publish(two=TWO)
    taken = [opened(each_house.start("two")) for _ in range(3)]
    for uid, who in zip(taken, (ANNA, BEN, ANNA), strict=True):
        each_house.run(ClaimTask(task=uid), who)

    with each_house.reading() as connection:
        first = standing_in.page(connection, {ANNA.id}, after=FIRST, limit=1)
        rest = standing_in.page(connection, {ANNA.id}, after=first[0].place, limit=9)
        counts = [standing_in.count(connection, whom) for whom in ({1}, {1, 2}, {3})]

    assert [row.task.uid for row in first + rest] == [taken[0], taken[2]]
    assert counts == [2, 3, 0]


def test_tasks_that_nobody_has_are_found_by_the_name_they_are_offered_to(each_house):
    each_house.publish(two=TWO)
    uid: UUID = opened(each_house.start("two"))
    row = "INSERT INTO candidate (instance_id, no, grp, actor, due) VALUES (1, 1, '', 7, 0)"
    with each_house.work() as work:
        work.connection.exec_driver_sql(row)

    with each_house.reading() as connection:
        [found] = standing_in.page(connection, {7}, after=FIRST, limit=9)
    assert found.task.uid == uid
    each_house.run(ClaimTask(task=uid), replace(ANNA))
    with each_house.reading() as connection:
        assert standing_in.count(connection, {7}) == 0

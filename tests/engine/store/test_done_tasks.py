from engine.store import done_tasks
from engine.store.inbox_order import LATEST
from tests.engine.house import ANNA, BEN, opened


def numbers(house, actor=ANNA, after=LATEST, limit=9) -> list[str]:
    with house.reading() as connection:
        rows = done_tasks.page(connection, actor=actor.id, after=after, limit=limit)
    return [row.key for row in rows]


def work(house, *whose) -> None:
    for n, actor in enumerate(whose):
        house.clock.move(house.clock.now() + n)
        house.complete(opened(house.start("two", key=f"TS-{n}")), actor)


def test_what_a_person_completed_comes_newest_first(each_two):
    work(each_two, ANNA, BEN, ANNA, ANNA)

    with each_two.reading() as connection:
        assert done_tasks.count(connection, actor=ANNA.id) == 3
    assert numbers(each_two) == ["TS-3", "TS-2", "TS-0"]
    assert numbers(each_two, BEN) == ["TS-1"]


def test_pages_follow_each_other(each_two):
    work(each_two, ANNA, ANNA, ANNA)
    with each_two.reading() as connection:
        first = done_tasks.page(connection, actor=ANNA.id, after=LATEST, limit=2)

    assert numbers(each_two, after=first[-1].place) == ["TS-0"]


def test_a_page_reads_a_range_of_an_index(house):
    compiled = done_tasks._PAGE.compile(house.database.read)
    given = {"actor": 1, "at": 1, "number": 1, "task": 1, "limit": 5, "state_1": 1}
    parameters = compiled.construct_params(given)

    with house.reading() as connection:
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {compiled}",
            tuple(parameters[name] for name in compiled.positiontup),
        ).all()

    assert any("USING INDEX task_done" in row[3] for row in plan)

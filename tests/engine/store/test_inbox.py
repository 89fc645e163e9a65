import pytest

from engine.store import inbox
from engine.store.inbox_order import FIRST
from tests.engine.store.projected import opened, projected

GROUPS = ["backoffice", "frontline"]
ME = 7


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        told.tell(
            opened(1, "frontline", due=30),
            opened(2, "backoffice"),
            opened(3, "other", due=10),
            opened(4, "other", "frontline", due=20),
            opened(5, "frontline", "backoffice", due=40),
            opened(6, "frontline", due=50),
            opened(7, "other", due=5),
            opened(8, "frontline", due=1),
        )
        told.tell(
            {"e": "claimed", "task": 6, "assignee": ME},
            {"e": "claimed", "task": 7, "assignee": ME},
            {"e": "claimed", "task": 5, "assignee": 8},
            {"e": "cancelled", "el": "t8", "task": 8},
        )
        yield told


def numbers(told, view: str, after=FIRST, limit=99, now=25) -> list[int]:
    rows = inbox.page(
        told.unit.connection, view, actor=ME, groups=GROUPS, now=now, after=after, limit=limit
    )
    return [row.task.no for row in rows]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("mine", [7, 6]),
        ("groups", [4, 1, 5, 6, 2]),
        ("unclaimed", [4, 1, 2]),
        ("overdue", [7, 4]),
    ],
)
def test_views_list_tasks_by_due_time(told, view, expected):
    assert numbers(told, view) == expected
    assert inbox.count(told.unit.connection, view, actor=ME, groups=GROUPS, now=25) == len(expected)


@pytest.mark.parametrize(
    ("day", "expected"),
    [((1, 21), [7, 4]), ((5, 20), [7]), ((20, 50), [4, 1, 5]), ((51, 99), [])],
    ids=["whole", "its end is not in it", "its begin is in it", "nothing"],
)
def test_what_is_due_in_a_day_is_mine_or_my_groups(told, day, expected):
    asked = {"actor": ME, "groups": GROUPS, "now": 25, "day": day}
    rows = inbox.page(told.unit.connection, "due_today", after=FIRST, limit=99, **asked)

    assert [row.task.no for row in rows] == expected
    assert inbox.count(told.unit.connection, "due_today", **asked) == len(expected)


def test_pages_follow_each_other_without_gap_or_double(told):
    seen, after = [], FIRST
    while True:
        rows = inbox.page(
            told.unit.connection, "groups", actor=ME, groups=GROUPS, now=0, after=after, limit=2
        )
        if not rows:
            break
        seen += [row.task.no for row in rows]
        after = rows[-1].place

    assert seen == [4, 1, 5, 6, 2]


def test_a_line_names_its_instance(told):
    [row, *_] = inbox.page(
        told.unit.connection, "mine", actor=ME, groups=[], now=0, after=FIRST, limit=1
    )

    assert (row.instance, row.process, row.key) == (told.instance.uid, "two", "TS-1")
    assert row.place == (5, told.instance.id, 7)


def test_without_groups_there_is_only_what_is_mine(told):
    rows = inbox.page(
        told.unit.connection, "groups", actor=ME, groups=[], now=0, after=FIRST, limit=9
    )

    assert rows == []


def test_a_candidate_by_name_sees_the_task(told):
    told.rows("UPDATE candidate SET grp = '', actor = 7 WHERE no = 4 RETURNING no")

    assert numbers(told, "groups") == [4, 1, 5, 6, 2]


def test_counting_stops_at_a_thousand(each_house):
    with projected(each_house) as told:
        told.tell(*(opened(n, "frontline") for n in range(1, 1101)))

        assert inbox.count(told.unit.connection, "groups", actor=ME, groups=GROUPS, now=0) == 1000


def test_every_branch_of_a_page_reads_a_range_of_an_index(house):
    statement = inbox._page("groups", 2)
    parameters = inbox._parameters(ME, GROUPS, 0)
    parameters |= {"place": 0, "instance": 0, "no": 0, "limit": 50}
    compiled = statement.compile(house.database.read)

    with house.reading() as connection:
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {compiled}",
            tuple(compiled.construct_params(parameters)[n] for n in compiled.positiontup),
        ).all()

    steps = [row[3] for row in plan]
    assert [step for step in steps if step.startswith("SCAN task")] == []
    assert sum("SEARCH task USING INDEX task_inbox" in step for step in steps) == 2

import pytest

from engine.commands import ClaimTask
from engine.errors import BadInput, Forbidden
from engine.library import Name
from engine.model import ANONYMOUS
from engine.queries import DoneTasks, Inbox, InboxCounts
from engine.queries.places import place_of, text_of
from tests.engine.commands.test_claim_task import FOUR_EYES
from tests.engine.house import ANNA, BEN, CLEO, NOON, opened


def test_a_line_of_the_inbox_says_what_waits_where(each_two):
    receipt = each_two.start("two", key="TS-1")

    [row] = each_two.ask(Inbox(view="unclaimed"), ANNA).rows

    assert (row.task.uid, row.instance, row.process, row.key) == (
        opened(receipt), receipt.instance, "two", "TS-1",
    )  # fmt: skip
    assert (row.name, row.may_take) == (Name("a", "a"), True)


def test_pages_follow_each_other(each_two):
    for n in range(5):
        each_two.start("two", key=f"TS-{n}")
    seen, after = [], None

    while True:
        page = each_two.ask(Inbox(view="groups", limit=2, after=after), ANNA)
        seen += [row.key for row in page.rows]
        if page.next is None:
            break
        after = page.next

    assert seen == ["TS-0", "TS-1", "TS-2", "TS-3", "TS-4"]


def test_views_are_counted(two):
    first, _ = two.start("two"), two.start("two")
    two.run(ClaimTask(task=opened(first)), ANNA)

    assert two.ask(InboxCounts(), ANNA) == {
        "mine": 1, "groups": 2, "unclaimed": 1, "overdue": 0,
    }  # fmt: skip
    assert two.ask(InboxCounts(), CLEO) == {
        "mine": 0, "groups": 0, "unclaimed": 0, "overdue": 0,
    }  # fmt: skip


def test_four_eyes_are_told_in_the_list(house):
    house.publish(p=FOUR_EYES)
    house.complete(opened(house.start("p")), ANNA)

    shown = [house.ask(Inbox(view="groups"), actor).rows[0].may_take for actor in (ANNA, BEN)]

    assert shown == [False, True]


@pytest.mark.parametrize(
    "given",
    [
        {"view": "all"},
        {"limit": 0},
        {"limit": 201},
        {"after": "x"},
        {"after": "1.2"},
        {"after": f"{2**63}.1.1"},
        {"after": f"1.{2**63}.1"},
        {"after": f"1.1.{2**31}"},
        {"after": " 1.1.1"},
        {"view": "due_today"},
        {"view": "done"},
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_refused(two, given):
    with pytest.raises(BadInput):
        two.ask(Inbox(**{"view": "mine", **given}), ANNA)


def test_who_has_not_signed_in_sees_nothing(two):
    with pytest.raises(Forbidden):
        two.ask(InboxCounts(), ANONYMOUS)


def test_a_place_is_text_and_back():
    assert place_of(text_of((5, 1, 2))) == (5, 1, 2)


def test_with_a_day_what_is_due_in_it_and_what_is_done_are_counted_too(two):
    two.complete(opened(two.start("two")), ANNA)
    with two.work() as work:
        work.connection.exec_driver_sql("UPDATE task SET due = 50")

    counted = [two.ask(InboxCounts(day=day), BEN) for day in ((50, 51), (51, 52))]

    assert [(found["due_today"], found["done"]) for found in counted] == [(1, 0), (0, 0)]
    assert two.ask(InboxCounts(day=(0, 1)), ANNA)["done"] == 1
    [row] = two.ask(Inbox(view="due_today", day=(50, 51)), BEN).rows
    assert row.task.element == "b"


def test_what_one_has_done_is_listed_newest_first(two):
    for n in range(3):
        two.clock.move(NOON + n)
        two.complete(opened(two.start("two", key=f"TS-{n}")), ANNA)

    first = two.ask(DoneTasks(limit=2), ANNA)
    second = two.ask(DoneTasks(limit=2, after=first.next), ANNA)

    assert [row.key for row in first.rows + second.rows] == ["TS-2", "TS-1", "TS-0"]
    assert (first.rows[0].name, second.next) == (Name("a", "a"), None)
    assert two.ask(DoneTasks(), BEN).rows == ()
    for given in ({"limit": 0}, {"limit": 201}, {"after": "x"}):
        with pytest.raises(BadInput):
            two.ask(DoneTasks(**given), ANNA)

import pytest

from complaints.queries import ListComplaints
from complaints.queries.list_complaints import typed
from engine.errors import BadInput, Forbidden
from engine.model import Actor, Status
from tests.complaints.desk import at
from tests.complaints.queries.asking import ask

FIRST, SECOND = "TS-202603-0001", "TS-202603-0002"


@pytest.fixture
def two(desk):
    desk.register(FIRST)
    desk.register(SECOND, instance=3)
    desk.main(FIRST)
    return desk


def shown(desk, **query: object) -> list[tuple[object, ...]]:
    page = ask(desk, ListComplaints(**query))
    return [(line.facts.number, line.state, line.closure, line.is_overdue) for line in page.lines]


def test_a_line_tells_the_state_of_the_complaint(two):
    two.main(SECOND, row=3, status=Status.COMPLETED, end="end_closed_satisfied")
    two.task(1, "quality", "2026-03-09 09:00", None)

    assert shown(two) == [
        (SECOND, "closed", "closed_satisfied", False),
        (FIRST, "active", None, True),
    ]


@pytest.mark.parametrize(
    ("status", "state"),
    [(Status.SUSPENDED, "suspended"), (Status.CANCELLED, "cancelled")],
)
def test_an_instance_that_does_not_move_says_so(two, status, state):
    two.main(SECOND, row=3, status=status)

    assert shown(two)[0] == (SECOND, state, None, False)


def test_handling_that_has_not_begun_is_registered(two):
    assert shown(two)[0] == (SECOND, "registered", None, False)


def test_filters_reach_the_register(two):
    two.now = at("2026-03-09 12:00")
    two.task(1, "quality", "2026-03-09 11:00", None)

    assert shown(two, overdue=True) == [(FIRST, "active", None, True)]
    assert shown(two, state="closed") == []
    assert shown(two, state="open", number="ｔｓ-202603-0002 ")[0][0] == SECOND


def test_the_last_page_names_no_next(two):
    first = ask(two, ListComplaints(limit=1))
    last = ask(two, ListComplaints(limit=1, after=first.next))

    assert [line.facts.number for line in (*first.lines, *last.lines)] == [SECOND, FIRST]
    assert (first.next, last.next) == ("TS-202603-000000002", None)


@pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 101}, {"state": "lost"}])
def test_a_question_out_of_range_is_refused(two, query):
    with pytest.raises(BadInput):
        ask(two, ListComplaints(**query))


def test_not_everybody_may_ask(two):
    with pytest.raises(Forbidden):
        ask(two, ListComplaints(), Actor(id=9, slug="nobody"))


def test_a_number_is_read_as_people_type_it():
    assert typed(" ｔｓ-202603-0002 ") == SECOND

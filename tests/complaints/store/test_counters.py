from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from complaints.errors import NumberExhausted
from complaints.numbers import MOST_SERIAL, Form
from complaints.store.counters import next_number
from complaints.store.tables import form_counter

MARCH, APRIL = date(2026, 3, 9), date(2026, 4, 1)


def take(desk, form=Form.COMPLAINT, day=MARCH) -> str:
    with desk.database.transaction() as connection:
        return str(next_number(connection, form, day))


def take_and_fail(desk) -> None:
    with desk.database.transaction() as connection:
        next_number(connection, Form.COMPLAINT, MARCH)
        raise RuntimeError


def test_each_form_counts_each_month_by_itself(each_desk):
    taken = [
        take(each_desk),
        take(each_desk),
        take(each_desk, Form.SUGGESTION),
        take(each_desk, day=APRIL),
        take(each_desk),
    ]

    assert taken == [
        "TS-202603-0001",
        "TS-202603-0002",
        "JY-202603-0001",
        "TS-202604-0001",
        "TS-202603-0003",
    ]


def test_a_number_of_a_transaction_that_fails_is_used_by_the_next(each_desk):
    with pytest.raises(RuntimeError):
        take_and_fail(each_desk)

    assert take(each_desk) == "TS-202603-0001"


def test_many_at_once_take_each_number_once_and_leave_no_gap(each_desk):
    with ThreadPoolExecutor(6) as crowd:
        taken = list(crowd.map(lambda _: take(each_desk), range(30)))

    assert sorted(taken) == [f"TS-202603-{serial:04}" for serial in range(1, 31)]


def test_a_month_that_is_full_gives_no_number(desk):
    with desk.database.transaction() as connection:
        connection.execute(
            form_counter.insert().values(form="TS", month="202603", value=MOST_SERIAL)
        )

    with pytest.raises(NumberExhausted):
        take(desk)

    assert desk.read(form_counter) == [("TS", "202603", MOST_SERIAL)]

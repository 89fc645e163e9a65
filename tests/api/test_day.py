from datetime import date

import pytest

from api.day import day_at, first_moment, today
from engine.clock import DAY, moment
from tests.api.conftest import NOON

MIDNIGHT = NOON - DAY // 2


@pytest.mark.parametrize(
    ("at", "begin"),
    [
        (MIDNIGHT, MIDNIGHT),
        (NOON, MIDNIGHT),
        (MIDNIGHT + DAY - 1, MIDNIGHT),
        (MIDNIGHT + DAY, MIDNIGHT + DAY),
    ],
    ids=["its first moment", "noon", "its last", "the next"],
)
def test_a_day_is_one_of_the_desk(app, clock, at, begin):
    clock.move(at)

    with app.app_context():
        assert today() == (begin, begin + DAY)


def test_days_begin_and_end_at_midnight_of_the_desk():
    begins = first_moment(date(2026, 3, 9))

    assert moment(begins).isoformat() == "2026-03-08T16:00:00+00:00"
    assert [day_at(begins - 1), day_at(begins)] == [date(2026, 3, 8), date(2026, 3, 9)]

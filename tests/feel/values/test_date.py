import pytest

from feel import Date
from feel.values.date import year_text


@pytest.mark.parametrize(
    "day",
    [(2021, 2, 29), (2020, 13, 1), (2020, 0, 1), (2020, 1, 0), (2020, 4, 31), (10**9, 1, 1)],
)
def test_a_day_that_does_not_exist_is_refused(day):
    with pytest.raises(ValueError, match=r"no such day|out of range"):
        Date(*day)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Date(2020, 2, 29), "2020-02-29"),
        (Date(-1, 1, 1), "-0001-01-01"),
        (Date(12345, 1, 1), "12345-01-01"),
    ],
)
def test_a_date_is_written(day, text):
    assert str(day) == text


def test_a_date_counts_its_days():
    assert Date(1970, 1, 2).days == 1
    assert Date.of_days(-1) == Date(1969, 12, 31)
    assert Date(2020, 1, 31).plus_months(1) == Date(2020, 2, 29)


def test_a_year_has_four_digits():
    assert [year_text(year) for year in (7, -7, 20260)] == ["0007", "-0007", "20260"]

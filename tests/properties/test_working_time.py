"""What holds for every moment, amount and office: the laws of working time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from complaints.calendar import BusinessCalendar
from complaints.calendar_settings import read_settings
from complaints.public_days import CHINA
from complaints.working_hours import WorkingHours

SHANGHAI = ZoneInfo("Asia/Shanghai")


def calendar(public=CHINA, **settings):
    return BusinessCalendar(WorkingHours(read_settings(settings), public))


OFFICE = calendar()
LUNCH = calendar(hours=["09:00-12:00", "13:30-18:00"])
NIGHT = calendar(zone="Europe/Berlin", hours=["00:00-06:00", "22:00-24:00"])
NEW_YORK = calendar(zone="America/New_York")
CALENDARS = {"office": OFFICE, "lunch": LUNCH, "night": NIGHT, "new_york": NEW_YORK}


def local(text, zone=SHANGHAI):
    """A wall-clock text of Shanghai as UTC; the year is 2026 unless given."""
    full = text if text.count("-") == 2 else f"2026-{text}"
    return datetime.fromisoformat(full).replace(tzinfo=zone).astimezone(UTC)


calendars = st.sampled_from(sorted(CALENDARS)).map(CALENDARS.__getitem__)
moments = st.datetimes(
    datetime(2024, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2027, 12, 31),  # noqa: DTZ001 - the strategy adds the zone
    timezones=st.just(UTC),
)
amounts = st.timedeltas(timedelta(0), timedelta(hours=60))


@given(calendars, moments, amounts)
def test_the_time_between_start_and_due_is_the_time_that_was_counted(office, start, amount):
    due = office.due_business_hours(start, amount)

    assert office.business_time_between(start, due.at) == amount


@given(calendars, moments, amounts, amounts)
def test_counting_twice_is_counting_the_sum(office, start, first, second):
    midway = office.due_business_hours(start, first).at

    stepwise = office.due_business_hours(midway, second)
    at_once = office.due_business_hours(start, first + second)

    assert office.business_time_between(stepwise.at, at_once.at) == timedelta(0)


@given(calendars, moments, moments, moments)
def test_business_time_adds_up_over_a_moment_between(office, one, two, three):
    early, middle, late = sorted((one, two, three))
    whole = office.business_time_between(early, late)

    parts = [
        office.business_time_between(early, middle),
        office.business_time_between(middle, late),
    ]

    assert sum(parts, timedelta(0)) == whole
    assert timedelta(0) <= whole <= late - early


@given(calendars, moments)
def test_the_next_opening_is_open_and_nothing_is_open_before_it(office, at):
    opening = office.next_opening(at).at

    assert office.is_open(opening)
    assert office.business_time_between(at, opening) == timedelta(0)


@given(moments, st.integers(0, 30))
def test_a_due_working_day_is_open_and_that_many_working_days_later(start, days):
    due = OFFICE.due_working_days(start, days)
    opening = OFFICE.next_opening(start).at

    assert OFFICE.is_open(due.at)
    assert OFFICE.business_time_between(opening, due.at) == timedelta(hours=9 * days)
    assert OFFICE.working_days_before(due.at, days).at == opening


@given(moments, moments, st.integers(0, 10))
def test_who_starts_later_is_due_later(one, two, days):
    early, late = sorted((one, two))

    dues = [OFFICE.due_working_days(start, days).at for start in (early, late)]

    assert dues == sorted(dues)

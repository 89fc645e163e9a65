from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from complaints.calendar import BusinessCalendar
from complaints.calendar_settings import read_settings
from complaints.due import Due
from complaints.errors import CalendarNeverOpens
from complaints.public_days import CHINA, PublicDays
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


def shown(due, zone=SHANGHAI):
    return due.at.astimezone(zone).strftime("%m-%d %H:%M")


WORKING_DAYS = [
    ("03-09 10:00", "03-10 10:00", "03-11 10:00"),
    ("04-03 17:30", "04-07 17:30", "04-08 17:30"),
    ("04-30 16:00", "05-06 16:00", "05-07 16:00"),
    ("05-08 16:00", "05-09 16:00", "05-11 16:00"),
    ("02-13 15:00", "02-14 15:00", "02-24 15:00"),
    ("03-14 14:00", "03-17 09:00", "03-18 09:00"),
    ("03-09 19:20", "03-11 09:00", "03-12 09:00"),
    ("04-03 17:40", "04-07 17:40", "04-08 17:40"),
]


@pytest.mark.parametrize(
    ("start", "one", "two"), WORKING_DAYS, ids=[row[0] for row in WORKING_DAYS]
)
def test_working_days_keep_the_time_of_day_and_skip_free_days(start, one, two):
    counted = [OFFICE.due_working_days(local(start), days) for days in (1, 2)]

    assert [shown(due) for due in counted] == [one, two]


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("03-10 17:00", 4, "03-11 12:00"),
        ("04-03 17:30", 4, "04-07 12:30"),
        ("03-10 17:00", 1, "03-10 18:00"),
        ("03-10 18:00", 1, "03-11 10:00"),
        ("03-14 14:00", 9, "03-16 18:00"),
        ("03-14 14:00", 0, "03-16 09:00"),
        ("03-10 17:00", timedelta(hours=1, minutes=1), "03-11 09:01"),
    ],
    ids=["S13", "qingming", "to_closing", "from_closing", "weekend", "nothing", "a_minute_over"],
)
def test_business_hours_run_while_the_office_is_open(start, hours, due):
    assert shown(OFFICE.due_business_hours(local(start), hours)) == due


REVIEWS = ["01-09", "02-10", "03-10", "04-10", "05-09", "06-10"]
REVIEWS += ["07-10", "08-10", "09-10", "10-10", "11-10", "12-10"]


@pytest.mark.parametrize(("month", "due"), list(enumerate(REVIEWS, start=1)))
def test_the_monthly_review_is_due_by_the_tenth_at_closing_time(month, due):
    assert shown(OFFICE.due_in_month(2026, month, 10)) == f"{due} 18:00"


def test_the_reminder_of_the_may_review_comes_two_working_days_before():
    review = OFFICE.due_in_month(2026, 5, 10)

    assert shown(OFFICE.working_days_before(review.at, 2)) == "05-07 18:00"


def test_the_reminder_ladder_of_a_task_due_on_tuesday_at_five():
    due = local("03-10 17:00")

    ladder = [
        OFFICE.due_business_hours(due, 4),
        OFFICE.due_working_days(due, 1),
        OFFICE.due_working_days(due, 2),
    ]

    assert [shown(step) for step in ladder] == ["03-11 12:00", "03-11 17:00", "03-12 17:00"]


def test_a_due_time_tells_how_it_was_computed():
    assert OFFICE.due_working_days(local("03-09 10:00"), 2) == Due(
        datetime(2026, 3, 11, 2, tzinfo=UTC), "2wd", OFFICE.version, False
    )


@pytest.mark.parametrize(
    ("amount", "rule"),
    [
        (4, "4bh"),
        (timedelta(minutes=90), "90bm"),
        (timedelta(hours=48), "48bh"),
        (timedelta(seconds=61), "0:01:01 of working time"),
    ],
    ids=["hours", "minutes", "days", "seconds"],
)
def test_the_rule_of_business_hours_names_the_amount(amount, rule):
    assert OFFICE.due_business_hours(local("03-09 10:00"), amount).rule == rule


@pytest.mark.parametrize(
    ("at", "is_open", "opening"),
    [
        ("03-09 08:59", False, "03-09 09:00"),
        ("03-09 09:00", True, "03-09 09:00"),
        ("03-09 12:00", False, "03-09 13:30"),
        ("03-09 17:59", True, "03-09 17:59"),
        ("03-09 18:00", False, "03-10 09:00"),
        ("05-09 10:00", True, "05-09 10:00"),
        ("10-01 10:00", False, "10-08 09:00"),
    ],
    ids=["early", "opening", "lunch", "last_minute", "closing", "make_up_saturday", "golden_week"],
)
def test_the_office_is_open_up_to_but_not_at_closing_time(at, is_open, opening):
    assert LUNCH.is_open(local(at)) is is_open
    assert shown(LUNCH.next_opening(local(at))) == opening


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("03-10 17:00", "03-11 12:30", 4.5),
        ("03-13 18:00", "03-16 09:00", 0),
        ("05-08 17:00", "05-11 10:00", 11),
        ("03-11 12:00", "03-10 17:00", -4),
        ("03-10 17:00", "03-10 17:00", 0),
    ],
    ids=["over_night", "weekend", "make_up_saturday", "backwards", "nothing"],
)
def test_business_time_between_counts_open_hours_only(start, end, hours):
    between = OFFICE.business_time_between(local(start), local(end))

    assert between == timedelta(hours=hours)


UNTIL_2026 = PublicDays("until_2026", CHINA.closed, CHINA.opened, frozenset({2026}))


@pytest.mark.parametrize(
    ("start", "days", "is_provisional"),
    [("2026-12-30", 0, False), ("2026-12-30", 5, True), ("2027-03-03", 0, True)],
    ids=["still_known", "over_the_year", "unknown"],
)
def test_a_date_that_counts_days_of_an_unknown_year_is_provisional(start, days, is_provisional):
    due = calendar(UNTIL_2026).due_working_days(local(f"{start} 10:00"), days)

    assert due.provisional is is_provisional


def test_the_year_after_the_installed_table_is_provisional():
    start = datetime(max(CHINA.years) + 1, 3, 3, 2, tzinfo=UTC)

    assert OFFICE.due_working_days(start, 1).provisional is True


def test_an_unknown_year_closes_on_weekends_only_until_its_days_are_entered():
    start = local("2026-12-31 10:00")

    guessed = calendar(UNTIL_2026).due_working_days(start, 1)
    entered = calendar(
        UNTIL_2026, complete_years=[2027], closed_days=["2027-01-01"]
    ).due_working_days(start, 1)

    assert (shown(guessed), guessed.provisional) == ("01-01 10:00", True)
    assert (shown(entered), entered.provisional) == ("01-04 10:00", False)
    assert guessed.calendar_version != entered.calendar_version


def test_counting_back_out_of_an_unknown_year_is_provisional():
    due = calendar(UNTIL_2026).working_days_before(local("2027-01-04 10:00"), 2)

    assert (shown(due), due.provisional) == ("12-31 10:00", True)


@pytest.mark.parametrize(
    ("start", "due"),
    [("2026-03-06 10:00", "03-09 10:00"), ("2026-10-30 10:00", "11-02 10:00")],
    ids=["clocks_forward", "clocks_back"],
)
def test_a_working_day_keeps_the_wall_clock_over_a_clock_change(start, due):
    zone = ZoneInfo("America/New_York")

    assert shown(NEW_YORK.due_working_days(local(start, zone), 1), zone) == due


def test_business_time_over_a_clock_change_is_elapsed_time():
    berlin = ZoneInfo("Europe/Berlin")
    around = calendar(
        zone="Europe/Berlin", hours=["00:00-24:00"], open_days=["2026-03-28", "2026-03-29"]
    )

    due = around.due_business_hours(local("2026-03-29 01:30", berlin), 2)

    assert shown(due, berlin) == "03-29 04:30"


def test_a_date_out_of_office_hours_in_utc_belongs_to_the_local_day():
    assert shown(OFFICE.next_opening(datetime(2026, 3, 8, 16, 30, tzinfo=UTC))) == "03-09 09:00"


@pytest.mark.parametrize("days", [-1, 366], ids=["negative", "too_many"])
def test_a_count_out_of_range_is_refused(days):
    with pytest.raises(ValueError, match="0 to 365"):
        OFFICE.due_working_days(local("03-09 10:00"), days)


def test_a_negative_amount_of_working_time_is_refused():
    with pytest.raises(ValueError, match="forward only"):
        OFFICE.due_business_hours(local("03-09 10:00"), -1)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        OFFICE.due_working_days(datetime(2026, 3, 9, 10), 1)  # noqa: DTZ001 - that is the test


def test_a_date_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="day"):
        OFFICE.due_in_month(2026, 2, 30)


class _Everyday(frozenset):
    def __contains__(self, day: object) -> bool:
        return isinstance(day, date)


def test_a_calendar_that_never_opens_says_so():
    shut = calendar(PublicDays("shut", _Everyday(), frozenset(), frozenset()))
    start = local("03-09 10:00")

    with pytest.raises(CalendarNeverOpens):
        shut.next_opening(start)
    with pytest.raises(CalendarNeverOpens):
        shut.working_days_before(start, 1)
    with pytest.raises(CalendarNeverOpens):
        shut.due_in_month(2026, 3, 10)

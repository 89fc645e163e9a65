import pytest

from admin.moments import clock_time, day_bounds, exactly, inline, machine, span, when
from admin.words import Words
from engine.clock import DAY, HOUR, MINUTE
from tests.scenarios.town import instant

NOW = instant("2026-03-11 21:24")


@pytest.mark.parametrize(
    ("at", "zh", "en"),
    [
        ("2026-03-11 21:30", "今天 21:30", "Today 21:30"),
        ("2026-03-12 09:00", "明天 09:00", "Tomorrow 09:00"),
        ("2026-03-10 23:59", "昨天 23:59", "Yesterday 23:59"),
        ("2026-03-13 15:00", "3月13日 15:00", "13 Mar 15:00"),
        ("2025-12-31 08:05", "2025年12月31日 08:05", "31 Dec 2025 08:05"),
    ],
    ids=["today", "tomorrow", "yesterday", "this_year", "another_year"],
)
def test_a_moment_is_told_from_the_day_one_stands_in(at, zh, en):
    told = [when(instant(at), NOW, Words(language)) for language in ("zh", "en")]

    assert told == [zh, en]


@pytest.mark.parametrize(
    ("length", "zh", "en"),
    [
        (30_000_000, "不到 1 分钟", "less than 1 min"),
        (6 * MINUTE, "6 分钟", "6 min"),
        (2 * HOUR, "2 小时", "2 h"),
        (2 * HOUR + 30 * MINUTE, "2 小时 30 分", "2 h 30 min"),
        (DAY, "1 天", "1 day"),
        (3 * DAY + 4 * HOUR + MINUTE, "3 天 4 小时", "3 days 4 h"),
        (-MINUTE, "不到 1 分钟", "less than 1 min"),
    ],
    ids=["moment", "minutes", "hours", "both", "day", "days", "negative"],
)
def test_a_span_has_two_units_at_most(length, zh, en):
    assert [span(length, Words(language)) for language in ("zh", "en")] == [zh, en]


def test_inside_a_sentence_it_begins_small():
    assert inline(NOW, NOW, Words("en")) == "today 21:24"


def test_other_forms_are_for_machines_and_auditors():
    assert machine(NOW) == "2026-03-11T21:24+08:00"
    assert clock_time(NOW) == "21:24"
    assert exactly(NOW, Words("zh")) == "2026年3月11日 21:24:00"
    assert exactly(NOW, Words("en")) == "11 Mar 2026 21:24:00"


def test_a_day_ends_at_midnight_of_the_desk():
    begin, end = day_bounds(NOW)

    assert (begin, end) == (instant("2026-03-11 00:00"), instant("2026-03-12 00:00"))

import pytest

from admin.due_chip import Chip, done_chip, due_chip
from admin.words import Words
from tests.scenarios.town import instant

NOW = instant("2026-03-11 12:00")


@pytest.mark.parametrize(
    ("due", "opened", "chip"),
    [
        ("2026-03-11 11:18", "2026-03-11 09:00", Chip("late", "triangle-alert", "逾期 42 分钟")),
        ("2026-03-11 12:06", "2026-03-11 11:36", Chip("soon", "clock", "还剩 6 分钟")),
        ("2026-03-13 12:00", "2026-03-01 12:00", Chip("soon", "clock", "还剩 2 天")),
        ("2026-03-11 18:00", "2026-03-11 10:00", Chip("", "clock", "今天 18:00")),
        ("2026-03-13 15:00", "2026-03-11 10:00", Chip("", "calendar", "3月13日 15:00")),
    ],
    ids=["late", "under_two_hours", "under_a_quarter", "today", "later"],
)
def test_an_open_task_says_how_much_time_is_left(due, opened, chip):
    assert due_chip(instant(due), instant(opened), NOW, Words("zh")) == chip


@pytest.mark.parametrize(
    ("closed", "chip"),
    [
        ("2026-03-11 11:34", Chip("ok", "check", "On time, 26 min early")),
        ("2026-03-11 13:00", Chip("late", "triangle-alert", "1 h late")),
    ],
    ids=["met", "missed"],
)
def test_a_closed_task_says_whether_it_was_in_time(closed, chip):
    assert done_chip(NOW, instant(closed), Words("en")) == chip


def test_without_a_due_time_there_is_nothing_to_say():
    assert due_chip(None, NOW, NOW, Words("zh")) is None
    assert done_chip(None, NOW, Words("zh")) is None

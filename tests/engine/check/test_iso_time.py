import pytest

from engine.check.iso_time import days_in, read_timer
from engine.drawing.iso_time import Unreadable


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("timeDuration", "P1Y2M3W4DT5H6M7.5S"),
        ("timeDuration", "PT0S"),
        ("timeCycle", "R/PT24H"),
        ("timeCycle", "R3/2026-01-01T00:00:00Z/P1M"),
        ("timeDate", "2026-03-09"),
        ("timeDate", "2026-03-09T10:00:00Z"),
        ("timeDate", "2026-03-09T10:00:00@Asia/Shanghai"),
    ],
)
def test_iso_texts_are_read(form, text):
    assert read_timer(form, text) is None


@pytest.mark.parametrize(
    ("form", "text", "reason"),
    [
        ("timeDuration", "", "duration"),
        ("timeDuration", "P", "duration"),
        ("timeDuration", "PT", "duration"),
        ("timeDuration", "-P1D", "duration"),
        ("timeCycle", "R3/", "cycle"),
        ("timeCycle", "R/PT0S", "cycle"),
        ("timeCycle", "R/sometime/PT1H", "date"),
        ("timeDate", "2026-13-01", "date"),
    ],
)
def test_other_texts_are_not(form, text, reason):
    with pytest.raises(Unreadable) as caught:
        read_timer(form, text)

    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "days"),
    [("P1D", 1), ("PT12H", 0.5), ("P2W", 14), ("R6/PT24H", 1), ("PT30M", 1 / 48)],
)
def test_lengths_are_told_in_days(text, days):
    assert days_in(text) == days

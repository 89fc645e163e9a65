import pytest

from feel import DayTimeDuration, YearMonthDuration
from feel.values.duration import DAY, HOUR, MINUTE, SECOND


@pytest.mark.parametrize(
    ("months", "text"),
    [(0, "P0M"), (1, "P1M"), (12, "P1Y"), (-14, "-P1Y2M"), (1200, "P100Y")],
)
def test_months_are_written(months, text):
    assert str(YearMonthDuration(months)) == text


@pytest.mark.parametrize(
    ("nanos", "text"),
    [
        (0, "PT0S"),
        (DAY, "P1D"),
        (25 * HOUR, "P1DT1H"),
        (-(DAY + MINUTE), "-P1DT1M"),
        (SECOND // 2, "PT0.5S"),
        (1, "PT0.000000001S"),
        (HOUR + MINUTE + SECOND, "PT1H1M1S"),
    ],
)
def test_days_and_times_are_written(nanos, text):
    assert str(DayTimeDuration(nanos)) == text

import pytest

from engine.drawing.iso_time import Cycle, Span, Unreadable, cycle, instant, span

HOUR = 3_600_000_000


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T08:00:00+08:00", 0),
        ("1970-01-01T08:00:00@Asia/Shanghai", 0),
        ("1970-01-01T09:00:00", HOUR),
        ("1970-01-01", -8 * HOUR),
        ("1970-01-01T00:00:00.000001Z", 1),
    ],
    ids=["utc", "offset", "zone", "local", "date", "fraction"],
)
def test_an_instant_is_in_microseconds(text, at):
    assert instant(text, "Asia/Shanghai") == at


def test_durations_and_cycles_are_read():
    assert span("P1Y2M1W1DT1.5S") == Span(14, 8 * 24 * HOUR + 1_500_000)
    assert cycle("R3/1970-01-01T00:00:00Z/P1M", "UTC") == Cycle(3, Span(1, 0), 0)
    assert cycle("R/PT1H", "UTC") == Cycle(None, Span(0, HOUR), None)


@pytest.mark.parametrize(
    ("read", "text", "reason"),
    [
        (lambda t: instant(t, "UTC"), "soon", "date"),
        (lambda t: instant(t, "UTC"), "2026-01-01T00:00:00@Mars/Olympus", "date"),
        (span, "P1DT", "duration"),
        (span, "-P1D", "duration"),
        (lambda t: cycle(t, "UTC"), "PT1H", "cycle"),
        (lambda t: cycle(t, "UTC"), "R/PT0S", "cycle"),
        (lambda t: cycle(t, "UTC"), "R/P", "cycle"),
        (lambda t: cycle(t, "UTC"), "R/soon/PT1H", "date"),
    ],
)
def test_what_is_no_time_is_told(read, text, reason):
    with pytest.raises(Unreadable) as caught:
        read(text)

    assert caught.value.reason == reason

import pytest

from engine.bpmn.faults import Fault
from engine.bpmn.moments import after, cycle, instant, iso, logged, span
from engine.drawing.iso_time import Cycle, Span

ZONE = "Asia/Shanghai"
HOUR = 3_600_000_000


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (0, "1970-01-01T00:00:00Z"),
        (1_500_000, "1970-01-01T00:00:01.500000Z"),
        (-1, "1969-12-31T23:59:59.999999Z"),
    ],
    ids=["epoch", "fraction", "before"],
)
def test_an_instant_is_written_in_utc(at, text):
    assert iso(at) == text
    assert instant(text, ZONE) == at
    assert logged(at) == {"$t": "dateTime", "v": text}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("1970-01-01T08:00:00", 0),
        ("1970-01-01", -8 * HOUR),
        ("1970-01-01T00:00:00+01:00", -HOUR),
        ("1970-01-01T00:00:00@Europe/Berlin", -HOUR),
    ],
    ids=["local", "date", "offset", "zone"],
)
def test_local_times_are_those_of_the_release(text, at):
    assert instant(text, ZONE) == at


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-01", "2026-01-01T00:00:00@No/Where", "2026-01-01T25:00"]
)
def test_what_is_no_time_is_a_fault(text):
    with pytest.raises(Fault) as fault:
        instant(text, ZONE)

    assert fault.value.code == "time_unreadable"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PT10M", Span(0, 600_000_000)),
        ("P1DT12H", Span(0, 36 * HOUR)),
        ("P2W", Span(0, 14 * 24 * HOUR)),
        ("P1Y2M", Span(14, 0)),
        ("PT1.5S", Span(0, 1_500_000)),
    ],
)
def test_durations(text, wanted):
    assert span(text) == wanted


@pytest.mark.parametrize("text", ["", "P", "PT", "P1DT", "-PT1S", "1D", "P1H"])
def test_what_is_no_duration_is_a_fault(text):
    with pytest.raises(Fault) as fault:
        span(text)

    assert fault.value.code == "duration_unreadable"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("R/PT24H", Cycle(None, Span(0, 24 * HOUR), None)),
        ("R6/PT10M", Cycle(6, Span(0, 600_000_000), None)),
        ("R/1970-01-01T00:00:00Z/P1M", Cycle(None, Span(1, 0), 0)),
    ],
)
def test_cycles(text, wanted):
    assert cycle(text, ZONE) == wanted


@pytest.mark.parametrize("text", ["R", "PT1H", "R/", "R/PT0S", "R-1/PT1H", "0 0 * * *"])
def test_what_is_no_cycle_is_a_fault(text):
    with pytest.raises(Fault):
        cycle(text, ZONE)


@pytest.mark.parametrize(
    ("start", "times", "end"),
    [
        ("2026-01-31T00:00:00Z", 1, "2026-02-28T00:00:00Z"),
        ("2026-01-31T00:00:00Z", 2, "2026-03-31T00:00:00Z"),
        ("2026-12-31T00:00:00Z", 1, "2027-01-31T00:00:00Z"),
    ],
    ids=["shorter month", "no drift", "year end"],
)
def test_months_are_those_of_the_calendar(start, times, end):
    assert iso(after(instant(start, ZONE), Span(1, 0), times)) == end


@pytest.mark.parametrize("length", [Span(999_999, 0), Span(0, 10**18)], ids=["months", "micros"])
def test_beyond_the_calendar_is_a_fault(length):
    with pytest.raises(Fault):
        after(0, length)

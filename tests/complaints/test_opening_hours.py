from datetime import time

import pytest

from complaints.errors import BadCalendarSettings
from complaints.opening_hours import Span, ordered


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("09:00-18:00", Span(time(9), time(18))),
        (" 00:00-24:00 ", Span(time(0), time(0))),
        ("13:30-13:31", Span(time(13, 30), time(13, 31))),
        ("22:00-24:00", Span(time(22), time(0))),
    ],
    ids=["office", "round_the_clock", "minute", "until_midnight"],
)
def test_a_span_is_read_and_written_alike(text, span):
    assert Span.parse(text) == span
    assert str(span) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9-18",
        "09:00",
        "25:00-26:00",
        "09:60-18:00",
        "18:00-09:00",
        "09:00-09:00",
        "24:00-24:00",
    ],
)
def test_what_is_no_span_is_refused(text):
    with pytest.raises(BadCalendarSettings):
        Span.parse(text)


def test_spans_are_put_in_order():
    spans = [Span.parse("13:30-18:00"), Span.parse("09:00-12:00")]

    assert [str(span) for span in ordered(spans)] == ["09:00-12:00", "13:30-18:00"]


def test_spans_may_touch():
    spans = (Span.parse("09:00-12:00"), Span.parse("12:00-18:00"))

    assert ordered(spans) == spans


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ([], "no_opening_hours"),
        (["09:00-12:00", "11:59-18:00"], "spans_overlap"),
        (["20:00-24:00", "22:00-23:00"], "spans_overlap"),
        (["09:00-18:00", "09:00-18:00"], "spans_overlap"),
    ],
    ids=["none", "overlap", "after_midnight", "twice"],
)
def test_bad_hours_are_refused(texts, problem):
    with pytest.raises(BadCalendarSettings) as refused:
        ordered(Span.parse(text) for text in texts)

    assert refused.value.facts["problem"] == problem

import pytest

from engine.check.rules.timers import timers
from tests.engine.check.drawn import props, told


def timer(form, text, extension="", kind="boundaryEvent"):
    inside = f"<{form}>{text}</{form}>" if form else ""
    return (
        f'<{kind} id="t">{extension}<timerEventDefinition>{inside}</timerEventDefinition></{kind}>'
    )


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("timeDuration", "PT30M"),
        ("timeCycle", "R6/PT10M"),
        ("timeCycle", "R/2026-01-01T00:00:00Z/PT1H"),
        ("timeDate", "2026-03-09T10:00:00+08:00"),
        ("timeDate", "=due_plan"),
        ("timeDuration", "${due}"),
    ],
)
def test_times_that_can_be_read_pass(form, text):
    assert told(timers, timer(form, text)) == []


@pytest.mark.parametrize(
    ("form", "text", "reason"),
    [
        ("timeDuration", "5 minutes", "duration"),
        ("timeDuration", "PT", "duration"),
        ("timeCycle", "PT10M", "cycle"),
        ("timeCycle", "0 0/5 * * * ?", "cycle"),
        ("timeDate", "tomorrow", "date"),
    ],
)
def test_times_that_cannot_be_read_are_refused(form, text, reason):
    facts = {"text": text, "form": form, "reason": reason}

    assert told(timers, timer(form, text)) == [("error", "timer_unreadable", "t", facts)]


@pytest.mark.parametrize(
    ("form", "text"),
    [("timeDuration", "P999999Y"), ("timeCycle", "R3/P9000Y"), ("timeDuration", "P7990Y")],
)
def test_a_time_that_can_never_come_is_refused(form, text):
    assert told(timers, timer(form, text)) == [("error", "timer_beyond", "t", {"text": text})]


@pytest.mark.parametrize("form", ["", "timeDate"], ids=["no_form", "no_text"])
def test_a_timer_without_a_time_is_unfinished(form):
    assert told(timers, timer(form, "")) == [("missing", "timer_missing", "t", {})]


@pytest.mark.parametrize(
    ("text", "extension", "is_told"),
    [
        ("P1D", "", True),
        ("PT24H", "", True),
        ("PT23H", "", False),
        ("P2D", props(**{"calendar-free": "true"}), False),
    ],
    ids=["day", "hours", "less", "calendar_free"],
)
def test_whole_days_are_not_literal(text, extension, is_told):
    expected = [("advice", "timer_literal_days", "t", {"text": text})] if is_told else []

    assert told(timers, timer("timeDuration", text, extension)) == expected


def test_a_process_does_not_start_after_a_duration():
    assert told(timers, timer("timeDuration", "PT1M", kind="startEvent")) == [
        ("error", "unsupported", "t", {"construct": "timeDuration on startEvent"})
    ]


def test_a_literal_due_date_is_read_as_well():
    facts = {"text": "soon", "form": "timeDate", "reason": "date"}

    assert told(timers, '<userTask id="u" camunda:dueDate="soon"/>') == [
        ("error", "timer_unreadable", "u", facts)
    ]

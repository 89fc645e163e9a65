from datetime import UTC, datetime

import pytest

from engine import bpmn
from engine.clock import DAY, HOUR, micros, moment
from engine.commands import Publish
from engine.commands.start_timers import next_start, timer_key
from tests.engine.drawings import FORM, TWO, chain, drawing, end, process, start, timer, user
from tests.engine.house import NOON


def monthly(text: str, form: str = "timeCycle") -> bytes:
    return drawing(
        process("monthly", start(event=timer(text, form)), user("a"), end(), chain(*"sae"))
    )


def compiled_start(text: str, form: str):
    files = {"monthly.bpmn": monthly(text, form), "f02.form": FORM}
    return bpmn.compile_release(files, {}).processes["monthly"].starts[0]


@pytest.mark.parametrize(
    ("text", "form", "due"),
    [
        ("R/2026-01-05T09:00:00Z/P1M", "timeCycle", datetime(2026, 4, 5, 9, tzinfo=UTC)),
        ("R/PT24H", "timeCycle", moment(NOON + DAY + 1)),
        ("PT1H", "timeDuration", moment(NOON + HOUR + 1)),
        ("2026-03-10T00:00:00Z", "timeDate", datetime(2026, 3, 10, tzinfo=UTC)),
        ("2026-03-01T00:00:00Z", "timeDate", None),
        ("soon", "timeDate", None),
    ],
    ids=["months", "each day", "in an hour", "date", "past", "unreadable"],
)
def test_the_next_start_is_the_first_after_now(text, form, due):
    at = next_start(compiled_start(text, form), "Asia/Shanghai", NOON)

    assert (None if at is None else moment(at)) == due


def test_a_start_without_timer_never_comes_due():
    files = {"two.bpmn": TWO, "f02.form": FORM}
    plain = bpmn.compile_release(files, {}).processes["two"].starts[0]

    assert next_start(plain, "UTC", NOON) is None


def test_jobs_of_start_timers_are_swapped_with_the_release(house):
    jobs = "SELECT key, run_at FROM job ORDER BY key"
    key = timer_key("monthly", "s")
    first = micros(datetime(2026, 4, 5, 9, tzinfo=UTC))
    house.publish(monthly=monthly("R/2026-01-05T09:00:00Z/P1M"))
    assert house.rows(jobs) == [(key, first)]

    house.clock.move(first + DAY)
    house.publish(two=TWO)
    assert house.rows(jobs) == [(key, first)]  # the text stayed, and so does its time

    house.publish(monthly=monthly("R/2026-01-06T09:00:00Z/P1M"))
    assert house.rows(jobs) == [(key, micros(datetime(2026, 5, 6, 9, tzinfo=UTC)))]

    house.run(Publish(files={"monthly.bpmn": None}))
    assert house.rows(jobs) == []

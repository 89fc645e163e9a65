import pytest

from engine.bpmn.faults import Fault
from engine.bpmn.formula import formula
from engine.bpmn.triggers import TimerTrigger, key_text, timer_text

NOW = 1_000_000_000
MINUTE = 60_000_000


@pytest.mark.parametrize(
    ("form", "value", "due", "left"),
    [
        ("timeDate", "1970-01-01T00:00:05Z", 5_000_000, None),
        ("timeDate", {"$t": "dateTime", "v": "1970-01-01T00:00:05Z"}, 5_000_000, None),
        ("timeDuration", "PT1M", NOW + MINUTE, None),
        ("timeDuration", {"$t": "duration", "v": "PT1M"}, NOW + MINUTE, None),
        ("timeCycle", "R3/PT1M", NOW + MINUTE, 3),
        ("timeCycle", "R/1970-01-01T00:00:00Z/PT1M", 1_020_000_000, None),
        ("timeCycle", "R/1970-01-01T01:00:00Z/PT1M", 3_600_000_000, None),
        ("timeCycle", "R0/PT1M", None, 0),
        ("timeDate", None, None, None),
    ],
    ids=["text", "moment", "span text", "span", "cycle", "past", "future", "never", "paused"],
)  # fmt: skip
def test_when_a_timer_is_due(form, value, due, left):
    planned = TimerTrigger(form, formula("=x"), each=False).planned(value, NOW, "UTC")

    assert (planned["due"], planned.get("left")) == (due, left)


def test_a_ladder_starts_at_its_first_step_even_when_that_is_past():
    ladder = TimerTrigger("timeCycle", formula("=x"), each=True)

    assert ladder.planned("R3/1970-01-01T00:00:00Z/PT1M", NOW, "UTC")["due"] == 0


@pytest.mark.parametrize("value", [1, True, [1], {"a": 1}, {"$t": "decimal", "v": "1.5"}])
def test_what_is_no_time_is_a_fault(value):
    with pytest.raises(Fault) as fault:
        timer_text(value)

    assert fault.value.code == "time_unreadable"


@pytest.mark.parametrize(("value", "text"), [("TS-1", "TS-1"), (12, "12")])
def test_keys_are_texts(value, text):
    assert key_text(value) == text


@pytest.mark.parametrize("value", [None, True, [1], {"a": 1}])
def test_what_is_no_key_is_a_fault(value):
    with pytest.raises(Fault) as fault:
        key_text(value)

    assert fault.value.code == "key_unusable"

from admin.effect_words import SIGNS, notes
from engine.library.steps import STARTED, STEPS
from tests.admin.test_timeline import READER


def test_consequences_are_told_in_the_order_in_which_they_matter():
    effects = [
        {"e": "opened", "el": "t", "task": 1},
        {"e": "opened", "el": "m", "task": 2},
        {"e": "cancelled", "el": "tm", "task": 3},
        {"e": "compensates", "el": "m", "by": "t"},
        {"e": "transaction_cancelled", "el": "t", "by": "tm"},
        {"e": "incident", "el": "t", "code": "no_flow"},
        {"e": "escalated", "code": "record_late", "el": "t"},
        {"e": "escalated", "code": "never_heard", "el": "t"},
        {"e": "throws", "el": "m", "name": "x"},
        {"e": "decided", "el": "t", "rows": ["rule_6", "rule_7"]},
        {"e": "decided", "el": "m", "rows": []},
        {"e": "ended", "el": "tm"},
        {"e": "completed"},
    ]

    assert list(notes(effects, READER)) == [
        "Table “Visit”, rows 6, 7",
        "Table “Supplement”",
        "Next: Visit, Supplement",
        "No longer needed: Deadline",
        "Being undone: Supplement",
        "Cancelled at “Visit”",
        "Stopped at “Visit”: No way on: no condition of an outgoing arrow is true.",
        "Escalated: the record is late",
        "Escalated: never_heard",
        "Told other processes: Supplement",
        "“Handling” ended: Deadline",
    ]


def test_an_end_without_an_event_is_told_too():
    assert list(notes([{"e": "completed"}], READER)) == ["“Handling” ended: without an end event"]
    assert list(notes([], READER)) == []


def test_most_kinds_of_events_have_a_sign():
    unsigned = {STARTED, *STEPS} - SIGNS.keys()

    assert unsigned == {"external.finished", "external.failed", "instance.resumed"}

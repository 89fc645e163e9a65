from dataclasses import replace

import pytest

from admin.timeline import Reader, timeline
from admin.words import Words
from engine.library import Name
from engine.model import START, Actor, Entry, link

READER = Reader(
    words=Words("en"),
    process="Handling",
    names={
        "t": Name("回访", "Visit"),
        "tm": Name("到期", "Deadline"),
        "m": Name("补充", "Supplement"),
    },
    people={2: Actor(id=2, slug="x", name_zh="小张", name_en="Xiao Zhang")},
    elements={1: "t"},
)


def told(kind: str, actor: int = 2, **content):
    entry = Entry(kind=kind, at=5, actor=actor, content=content)
    (line,) = timeline((link(entry, stream=1, seq=1, prev=START),), READER)
    return line


@pytest.mark.parametrize(
    ("kind", "content", "text"),
    [
        ("instance.started", {}, "“Handling” began"),
        ("task.completed", {"task": 1}, "Completed “Visit”"),
        ("task.claimed", {"task": 1}, "Claimed “Visit”"),
        ("task.overdue", {"task": 1}, "“Visit” is overdue"),
        ("task.over", {"task": 1}, "“Visit”, which was overdue, is open no more"),
        ("task.assigned", {"task": 1, "input": {"to": 2}}, "Assigned “Visit” to Xiao Zhang"),
        (
            "message.received",
            {"input": {"name": "sup"}, "effects": [{"e": "caught", "el": "m"}]},
            "Received: Supplement",
        ),
        ("message.received", {"input": {"name": "sup"}}, "Received: sup"),
        ("timers.fired", {"effects": [{"e": "timer_fired", "el": "tm"}]}, "Time reached: Deadline"),
        ("incident.retried", {"incident": 3}, "Tried incident 3 again"),
        ("never.heard", {}, "never.heard"),
    ],
    ids=["started", "completed", "claimed", "overdue", "over", "assigned", "caught", "kept",
         "timer", "retried", "unknown"],
)  # fmt: skip
def test_an_event_is_told_in_words(kind, content, text):
    line = told(kind, **content)

    assert (line.text, line.who, line.seq, line.at) == (text, "Xiao Zhang", 1, 5)


def test_what_failed_and_what_ended_stand_out():
    failed = told("task.completed", task=1, effects=[{"e": "incident", "el": "t", "code": "c"}])
    ended = told("task.completed", task=1, effects=[{"e": "completed"}])

    assert (failed.icon, failed.css) == ("triangle-alert", "bad")
    assert (ended.icon, ended.css) == ("circle-check", "ok")


def test_the_engine_has_no_name_and_lines_know_their_instance():
    line = told("timers.fired", actor=0)

    assert (line.who, line.instance, line.of(3).instance) == ("", 0, 3)
    assert (READER.task(9), READER.element("new"), READER.person(None)) == ("", "new", "")
    assert READER.listed(["t", "m"]) == "Visit, Supplement"


def test_newest_lines_come_first():
    first = link(Entry(kind="instance.started", at=1, actor=2, content={}), stream=1, seq=1,
                 prev=START)  # fmt: skip
    second = link(Entry(kind="task.claimed", at=2, actor=2, content={"task": 1}), stream=1, seq=2,
                  prev=first.hash)  # fmt: skip

    assert [line.seq for line in timeline((first, second), READER)] == [2, 1]


def test_a_substitute_is_named_with_whom_they_stood_in_for():
    people = {**READER.people, 3: Actor(id=3, slug="y", name_zh="何", name_en="He")}
    entry = Entry(kind="task.claimed", at=5, actor=2, on_behalf=3, content={"task": 1})

    [line] = timeline((link(entry, stream=1, seq=1, prev=START),), replace(READER, people=people))

    assert line.who == "Xiao Zhang for He"

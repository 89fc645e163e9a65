from dataclasses import replace
from hashlib import sha256

import pytest

from engine.errors import BadInput
from engine.model import START, Break, Entry, first_break, line_hash, link

ENTRY = Entry(
    kind="task.completed",
    at=1_773_057_600_000_000,
    actor=7,
    content={"task": 2, "effects": [{"e": "completed"}]},
    release=1,
    release_hash="ab",
    idem=bytes(16),
    state=bytes(32),
)


def chain(length: int) -> list:
    lines, prev = [], START
    for seq in range(1, length + 1):
        lines.append(link(replace(ENTRY, idem=None), stream=5, seq=seq, prev=prev))
        prev = lines[-1].hash
    return lines


def test_the_hash_covers_what_the_docstring_says():
    line = link(ENTRY, stream=5, seq=3, prev=START)

    head = f'[5,3,1773057600000000,7,null,"task.completed","ab",1,"{"00" * 16}",null,"{"00" * 32}"]'
    body = '{"effects":[{"e":"completed"}],"task":2}'
    assert line.body == body
    assert line.hash == sha256(b"ev1" + START + head.encode() + b"\n" + body.encode()).digest()
    assert line_hash(line, "ab") == line.hash


def test_a_float_in_the_content_is_refused():
    with pytest.raises(BadInput):
        link(replace(ENTRY, content={"input": 0.5}), stream=5, seq=1, prev=START)


def test_an_unchanged_chain_holds():
    lines = chain(4)

    assert first_break(lines, {1: "ab"}, head=lines[-1].hash, last=4) == (4, None)


@pytest.mark.parametrize(
    "change",
    [
        {"body": "{}"},
        {"actor": 8},
        {"at": 0},
        {"on_behalf": 7},
        {"kind": "task.claimed"},
        {"engine": 2},
        {"idem": bytes(16)},
        {"request": bytes(8)},
        {"state": None},
        {"release": 2},
        {"release": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_change_of_a_line_breaks_its_hash(change):
    lines = chain(4)
    lines[1] = lines[1]._replace(**change)

    held, problem = first_break(lines, {1: "ab", 2: "cd"}, head=lines[-1].hash, last=4)

    assert (held, problem) == (1, Break(stream=5, seq=2, problem="hash"))


def test_a_line_that_is_missing_is_a_gap():
    lines = chain(4)
    del lines[1]

    assert first_break(lines, {1: "ab"}, head=None, last=None)[1] == Break(
        stream=5, seq=2, problem="gap"
    )


def test_a_line_of_another_chain_does_not_fit():
    lines = chain(4)
    lines[2] = link(replace(ENTRY, idem=None), stream=5, seq=3, prev=START)

    assert first_break(lines, {1: "ab"}, head=None, last=None)[1] == Break(
        stream=5, seq=3, problem="prev"
    )


def test_a_tail_that_was_cut_off_is_missed_by_the_head():
    lines = chain(4)

    assert first_break(lines[:3], {1: "ab"}, head=lines[3].hash, last=4)[1] == Break(
        stream=5, seq=4, problem="head"
    )

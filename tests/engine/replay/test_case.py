import pytest

from engine.model import canonical, parse
from engine.replay.case import Divergence, replay_case
from engine.replay.prove import _lines
from engine.replay.traps import Caught
from tests.engine.house import opened


@pytest.fixture
def recorded(two):
    receipt = two.start("two")
    second = two.complete(opened(receipt), answers={"summary": "x", "phone": "138"})
    two.complete(opened(second))
    lines = list(_lines(two.log(receipt.instance), {1: "release"}))
    with two.reading() as connection:
        compiled = two.tools.releases.ready(connection, 1).compiled
    return lines, {"release": compiled}.__getitem__


def test_a_case_executes_again_to_the_same(recorded):
    lines, compiled = recorded

    done = replay_case(lines, compiled)

    assert (done.events, done.executed, done.divergence) == (3, 3, None)


def changed(line: dict, change) -> dict:
    content = parse(line["body"])
    change(content)
    return {**line, "body": canonical(content).decode()}


def test_lines_that_take_no_step_are_read_and_passed(recorded):
    lines, compiled = recorded
    claimed = {**lines[1], "kind": "task.claimed", "body": '{"effects":[]}'}

    done = replay_case([lines[0], claimed], compiled)

    assert (done.events, done.executed, done.divergence) == (2, 1, None)


def test_an_edited_effect_is_found_at_its_event_and_place(recorded):
    lines, compiled = recorded
    lines[1] = changed(lines[1], lambda content: content["effects"][2].update(el="elsewhere"))

    done = replay_case(lines, compiled)

    assert (done.events, done.executed) == (2, 2)
    assert done.divergence == Divergence(
        seq=2, kind="task.completed", what="effects", place=2,
        recorded='{"e":"left","el":"elsewhere"}', found='{"e":"left","el":"a"}',
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda content: content["effects"].pop(), "effects"),
        (lambda content: content.update(task=7), "refused"),
        (lambda content: content.pop("effects"), "refused"),
        (lambda content: content["input"].update(summary="y"), "state"),
    ],
    ids=["effect missing", "task", "no effects", "input"],
)
def test_whatever_differs_in_a_body_is_named(recorded, change, what):
    lines, compiled = recorded
    lines[1] = changed(lines[1], change)

    done = replay_case(lines, compiled)

    assert (done.divergence.seq, done.divergence.what) == (2, what)


@pytest.mark.parametrize(
    ("change", "what"),
    [({"state": "00" * 32}, "state"), ({"engine": 0}, "engine"), ({"body": "["}, "refused")],
    ids=["state", "engine", "no body"],
)
def test_whatever_differs_beside_the_body_is_named(recorded, change, what):
    lines, compiled = recorded
    lines[1] = {**lines[1], **change}

    done = replay_case(lines, compiled)

    assert (done.divergence.seq, done.divergence.what) == (2, what)


def test_a_step_that_asks_for_the_clock_is_named(recorded):
    lines, _ = recorded

    def compiled(_digest):
        raise Caught("time.time")

    assert replay_case(lines, compiled).divergence == Divergence(
        seq=1, kind="instance.started", what="caught", found="time.time"
    )


def test_a_log_without_its_beginning_cannot_be_executed(recorded):
    lines, compiled = recorded

    assert replay_case(lines[1:], compiled).divergence.what == "refused"

import pytest

from engine.model import canonical, parse
from engine.replay.case import Divergence, replay_case
from engine.replay.prove import _lines, replay_instance
from engine.replay.traps import Caught
from tests.engine.drawings import chain, drawing, process, start, user
from tests.engine.house import House, opened


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


def booking() -> bytes:
    """A transaction with two rounds of one task, cancelled, then undone round by round."""
    undo = (
        user("un_a", more='isForCompensation="true"')
        + '<boundaryEvent id="at_a" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>'
        + '<association id="as" sourceRef="at_a" targetRef="un_a"/>'
    )
    cancel = "<cancelEventDefinition/>"
    rounds = (
        '<multiInstanceLoopCharacteristics isSequential="true" camunda:collection="=[1, 2]" '
        'camunda:elementVariable="i"/>'
    )
    inside = (
        start("is") + user("a", inside=rounds) + undo + f'<endEvent id="off">{cancel}</endEvent>'
    )
    parts = (
        f'<transaction id="t">{inside}{chain("is", "a", "off")}</transaction>',
        f'<boundaryEvent id="c" attachedToRef="t">{cancel}</boundaryEvent>',
    )
    return drawing(process("booking", start(), *parts, user("z"), chain("s", "t"), chain("c", "z")))


def test_a_case_that_undid_work_executes_again_to_the_same(migrated_url):
    house = House(migrated_url)
    house.publish(booking=booking())
    receipt = house.start("booking")

    worked = []
    instance = receipt.instance
    while receipt.opened:
        worked.append(receipt.opened[0]["el"])
        receipt = house.complete(opened(receipt))

    assert worked == ["a", "a", "un_a", "un_a", "z"]
    report = replay_instance(house.database, instance)
    assert (report.executed, report.is_identical) == (6, True)
    house.close()

import time

import pytest

from engine.bpmn import NotOpen


def test_outer_scopes_act_before_inner_ones(kit):
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s") + kit.node("task", "in1") + kit.user("in2") + kit.chain("s", "in1", "in2"),
    )
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        body,
        kit.node("task", "out1"),
        kit.user("out2"),
        kit.chain("start", "p", "body"),
        kit.chain("p", "out1", "out2"),
    )

    run = kit.begin(compiled)

    assert kit.trail(run) == ["start", "p", "body", "out1", "s", "out2", "in1", "in2"]


def test_a_branch_that_stops_does_not_hold_the_others(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.node("task", "bad", outputs={"x": "=function(y) y"}),
        kit.user("a"),
        kit.chain("start", "p", "bad"),
        kit.chain("p", "a"),
    )

    run = kit.begin(compiled)

    assert ([e["el"] for e in kit.told(run, "incident")], kit.open(run)) == (["bad"], {1: "a"})


def test_an_incident_keeps_its_scope_open_until_it_is_skipped(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("task", "bad", outputs={"x": "=function(y) y"}),
        kit.end(),
        kit.chain("start", "bad", "end"),
    )
    run = kit.begin(compiled)
    assert run.status == "active"

    run.skip(1, {"x": 5}, 3)

    assert (run.status, run.variables) == ("completed", {"x": 5})


def test_retrying_without_a_change_opens_the_next_incident(kit):
    compiled = kit.release(
        kit.start(), kit.user("a", camunda__dueDate="=due"), kit.chain("start", "a")
    )
    run = kit.begin(compiled, due="bad")

    run.retry(1, 2)
    assert [e["no"] for e in kit.told(run, "incident", "resolved")] == [1, 2]
    run = kit.saved(run)
    run.set_variables({"due": "1970-01-01T00:00:09Z"}, 3)
    run.retry(2, 4)

    assert kit.told(run, "opened")[0]["due"] == 9_000_000


def counting(kit):
    """Counts to ``stop`` without a wait, then waits for a task, and again."""
    return kit.release(
        kit.start(),
        kit.user("a"),
        kit.node("exclusiveGateway", "m"),
        kit.node("task", "count", outputs={"n": "=n + 1"}),
        kit.node("exclusiveGateway", "x", default="x__a"),
        kit.chain("start", "a", "m", "count", "x"),
        kit.flow("x", "m", "n < stop"),
        kit.flow("x", "a"),
    )


def test_each_command_has_all_steps_for_itself_however_long_the_instance_is_in_memory(kit):
    run = kit.begin(counting(kit), n=0)

    for number, stop in enumerate((2_500, 5_000, 7_500), 1):
        run.complete(number, {"stop": stop}, number, 1)

        assert kit.told(run, "incident") == []
        assert run.variables["n"] == stop


def test_a_retry_after_the_step_limit_goes_on_where_it_stopped(kit):
    run = kit.complete(kit.begin(counting(kit), n=0), 1, stop=8_000)
    reached = []

    while run.status == "active" and not kit.open(run):
        reached.append(run.variables["n"])
        assert [e["code"] for e in kit.told(run, "incident")] == ["step_limit"]
        run.retry(len(reached), 2)
        run = kit.saved(run)

    assert (len(reached), run.variables["n"], kit.open(run)) == (2, 8_000, {2: "a"})


def test_more_due_timers_than_a_step_has_room_for_are_left_to_the_next_tick(kit):
    tock = kit.boundary(
        "tock",
        "a",
        kit.timer("R/PT1S", "timeCycle"),
        interrupts=False,
        properties={"bihuan:misfire": "each"},
    )
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        tock,
        kit.node("task", "t"),
        kit.end(),
        kit.chain("start", "a"),
        kit.chain("tock", "t", "end"),
    )
    run, fired = kit.begin(compiled), 0

    for _ in range(4):
        run = kit.tick(run, 5_000)
        assert kit.told(run, "incident") == []
        fired += len(kit.told(run, "timer_fired"))

    assert (fired, run.next_due) == (5_000, 5_001_000_000)


def test_nothing_happens_in_an_instance_that_has_ended(kit):
    run = kit.begin(kit.release(kit.start(), kit.end(), kit.chain("start", "end")))
    assert run.status == "completed"

    with pytest.raises(NotOpen):
        run.deliver("call", None, {}, 2)


def test_a_step_that_throws_much_takes_no_longer_for_each(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        kit.node("intermediateThrowEvent", "t", kit.message(), outputs={"n": "=n + 1"}),
        kit.node("exclusiveGateway", "x", default="x__end"),
        kit.end(),
        kit.chain("start", "m", "t", "x"),
        kit.flow("x", "m", "n < 3000"),
        kit.flow("x", "end"),
    )
    began = time.monotonic()

    run = kit.begin(compiled, n=0)

    assert [e["n"] for e in kit.told(run, "throws")] == list(range(1, 3_001))
    assert time.monotonic() - began < 5


def test_what_could_never_take_its_step_is_not_put_down(kit):
    """A thousand times a thousand rounds stop where they begin, not each by itself."""
    number = "<loopCardinality>900</loopCardinality>"
    many = f"<multiInstanceLoopCharacteristics>{number}</multiInstanceLoopCharacteristics>"
    inner = kit.start("in") + kit.user("u", many) + kit.chain("in", "u")
    outer = kit.node("subProcess", "sub", inner + many)

    run = kit.live(kit.release(kit.start(), outer, kit.chain("start", "sub")))

    stopped = {(e["el"], e["code"]) for e in kit.told(run, "incident")}
    assert (stopped, len(run.tokens()) < 12_000) == ({("u", "step_limit")}, True)


def test_a_fan_that_could_never_be_walked_stops_where_it_opens(kit):
    fan = "".join(kit.flow("t", "t", name=f"f{n}") for n in range(3_000))

    run = kit.live(kit.release(kit.start(), kit.node("task", "t"), kit.chain("start", "t"), fan))

    stopped = {(e["el"], e["code"]) for e in kit.told(run, "incident")}
    assert (stopped, len(run.tokens()) < 12_000) == ({("t", "step_limit")}, True)

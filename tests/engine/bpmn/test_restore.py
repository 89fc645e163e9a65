"""Bytes back to an instance; random walks show that saving after each step changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import bpmn
from engine.bpmn import SnapshotUnreadable

CARRIED = '<camunda:in variables="all"/><camunda:out variables="all"/>'


def drawings(kit):
    side = kit.node(
        "subProcess",
        "side",
        kit.start("heard", kit.message(), isInterrupting="false")
        + kit.user("look")
        + kit.chain("heard", "look"),
        triggeredByEvent="true",
    )
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s")
        + kit.node("parallelGateway", "p")
        + kit.user("a")
        + kit.user("b")
        + kit.node("parallelGateway", "j")
        + kit.node(
            "callActivity",
            "c",
            calledElement="other",
            extension=CARRIED,
        )
        + kit.chain("s", "p", "a", "j", "c")
        + kit.chain("p", "b", "j")
        + side,
    )
    items = 'camunda:collection="=[1, 2, 3]" camunda:elementVariable="i"'
    rounds = f"<multiInstanceLoopCharacteristics {items}/>"
    return kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "again"),
        body,
        kit.boundary("stop", "body", kit.message("stop")),
        kit.boundary("tock", "body", kit.timer("R3/PT10S", "timeCycle"), interrupts=False),
        kit.user("hurry"),
        kit.user("each", rounds),
        kit.node("inclusiveGateway", "o", default="o__oj"),
        kit.user("x"),
        kit.user("y"),
        kit.node("inclusiveGateway", "oj"),
        kit.node("exclusiveGateway", "done", default="done__end"),
        kit.end(),
        kit.end("stopped"),
        kit.chain("start", "again", "body", "each", "o"),
        kit.flow("o", "x", "n > 2"),
        kit.flow("o", "y", "n > 4"),
        kit.flow("o", "oj"),
        kit.chain("x", "oj", "done"),
        kit.flow("y", "oj"),
        kit.flow("done", "again", "n < 3"),
        kit.flow("done", "end"),
        kit.flow("stop", "stopped"),
        kit.flow("tock", "hurry"),
        others={"other": (kit.start("s2"), kit.user("deep"), kit.chain("s2", "deep"))},
    )


@pytest.fixture
def compiled(kit):
    return drawings(kit)


moves = st.lists(
    st.tuples(
        st.sampled_from(["complete", "complete", "complete", "call", "stop", "tick"]),
        st.integers(0, 9),
    ),
    max_size=40,
)


def act(kit, run, what, n, at):
    tasks = sorted(kit.open(run))
    if what == "complete" and tasks:
        run.complete(tasks[n % len(tasks)], {"n": n}, at, n)
    elif what in ("call", "stop"):
        run.deliver(what, "K-1", {"n": n}, at)
    else:
        run.tick(at)
    return run.effects


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(walk=moves)
def test_a_walk_saved_at_each_step_equals_the_walk_in_memory(kit, compiled, walk):
    saved, live = (kit.begin(compiled, n=0) for _ in range(2))

    for step, (what, n) in enumerate(walk):
        if saved.status != "active":
            break
        at = (step + 1) * 4_000_000
        assert act(kit, saved, what, n, at) == act(kit, live, what, n, at)
        saved = kit.saved(saved)
        assert saved.dump() == live.dump()

    assert (saved.status == "completed") == (not saved.tokens())


@pytest.mark.parametrize(
    "snapshot",
    [b"", b"\x02abc", b"\x01not zstd", b"\x01"],
    ids=["empty", "version", "garbage", "cut"],
)
def test_bytes_that_are_no_snapshot_are_refused(kit, snapshot):
    compiled = kit.release(kit.start(), kit.user("a"), kit.chain("start", "a"))
    run = kit.begin(compiled)

    with pytest.raises(SnapshotUnreadable):
        bpmn.load(compiled, run.uid, snapshot, kit.world)

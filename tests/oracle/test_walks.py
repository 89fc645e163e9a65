"""Random walks through drawings with faults: nothing is lost, doubled or left behind.

After each command the effects, folded as the rooms around fold them, must equal the state; the
walk in memory must equal the walk that is saved and loaded at each step.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.bpmn.token import ERROR
from tests.oracle.ledger import Ledger

BAD = "=if bad then (function(x) x) else n"
ITEMS = 'camunda:collection="=if bad then null else [1, 2, 3]" camunda:elementVariable="i"'
MOMENT = '="1970-01-01T00:0" + string(modulo(n, 10)) + ":30Z"'
TIME = '=if bad then "never" else "1970-01-01T00:0" + string(modulo(n, 10)) + ":30Z"'
GATHERED = {"bihuan:collect": "all", "bihuan:collect_value": BAD}
RELAY = '<camunda:in variables="all"/><camunda:out sourceExpression="{}" target="back"/>'


def rounds(order: str) -> str:
    tag = "multiInstanceLoopCharacteristics"
    until = "<completionCondition>n &gt; 7</completionCondition>"
    return f'<{tag} isSequential="{order}" {ITEMS}>{until}</{tag}>'


def beside(kit, name, event, interrupts, *more):
    start = kit.start(f"{name}_s", event, isInterrupting="true" if interrupts else "false")
    return kit.node(
        "subProcess",
        name,
        start + kit.user(f"{name}_u") + "".join(more) + kit.chain(f"{name}_s", f"{name}_u"),
        triggeredByEvent="true",
    )


def nested(kit):
    """Sub-process with watchers, calls and boundaries of every kind."""
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s")
        + kit.node("parallelGateway", "p")
        + kit.user("a", outputs={"x": BAD})
        + kit.node("callActivity", "c", calledElement="other", extension=RELAY.format(BAD[1:]))
        + kit.boundary("c_e", "c", "<errorEventDefinition/>")
        + kit.boundary("c_l", "c", kit.escalation(), interrupts=False)
        + kit.node("parallelGateway", "j")
        + kit.chain("s", "p", "a", "j")
        + kit.chain("p", "c", "j")
        + kit.user("e_u")
        + kit.flow("c_e", "e_u")
        + kit.user("l_u")
        + kit.flow("c_l", "l_u")
        + beside(kit, "note", kit.message(), False)
        + beside(kit, "tick", kit.timer(TIME, "timeDate"), False),
    )
    callee = (
        kit.start("cs"),
        kit.user("cu"),
        kit.node("exclusiveGateway", "cx", default="cx__ce"),
        kit.node("intermediateThrowEvent", "shout", kit.escalation()),
        kit.end("bang", kit.error()),
        kit.end("ce"),
        kit.chain("cs", "cu", "cx", "ce"),
        kit.flow("cx", "bang", "n = 1"),
        kit.flow("cx", "shout", 'if bad then "?" else n = 2'),
        kit.flow("shout", "ce"),
        beside(kit, "halt", kit.signal(), True),
    )
    parts = (
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        body,
        kit.boundary("b_stop", "body", kit.message("stop")),
        kit.boundary("b_tock", "body", kit.timer("R3/PT20S", "timeCycle"), interrupts=False),
        kit.boundary(
            "b_due", "body", kit.timer(TIME, "timeDate"), interrupts=False, outputs={"y": BAD}
        ),
        kit.user("t"),
        kit.node("exclusiveGateway", "x", default="x__end"),
        kit.end(),
        kit.chain("start", "m", "body", "x", "end"),
        kit.flow("x", "m", "n < 6"),
        kit.flow("b_stop", "t"),
        kit.flow("b_tock", "t"),
        kit.flow("b_due", "t"),
        beside(kit, "whole", kit.message("stop"), True),
    )
    return kit.release(*parts, others={"other": callee})


def many(kit):
    """Rounds of tasks, sub-processes and calls, racing events, workers, inclusive ways."""
    inner = (
        kit.start("rs")
        + kit.user("ru")
        + kit.node("intermediateThrowEvent", "r_shout", kit.escalation())
        + kit.end("re")
        + kit.chain("rs", "ru", "r_shout", "re")
        + beside(kit, "r_side", kit.message(), False)
    )
    worker = kit.node(
        "serviceTask", "w", camunda__type="external", camunda__topic="w", outputs={"x": BAD}
    )
    parts = (
        kit.start(),
        kit.node("inclusiveGateway", "o", default="o__g"),
        kit.node("subProcess", "sub", rounds("false") + inner),
        kit.boundary("sub_l", "sub", kit.escalation(), interrupts=False),
        kit.boundary("sub_n", "sub", kit.message(), interrupts=False),
        kit.user("ask", rounds("true"), camunda__dueDate=MOMENT, properties=GATHERED),
        kit.boundary("ask_t", "ask", kit.timer(TIME, "timeDate")),
        kit.node("eventBasedGateway", "g"),
        kit.node("intermediateCatchEvent", "g_t", kit.timer(TIME, "timeDate")),
        kit.node("receiveTask", "g_r", messageRef="m_stop"),
        kit.boundary("g_b", "g_r", kit.timer("PT15S")),
        worker,
        kit.boundary("w_e", "w", kit.error()),
        kit.node("inclusiveGateway", "j"),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "o", "g", "g_t", "w", "j", "z", "end"),
        kit.flow("g", "g_r"),
        kit.flow("g_r", "w"),
        kit.flow("g_b", "j"),
        kit.flow("w_e", "j"),
        kit.flow("o", "sub", "n > 3"),
        kit.flow("o", "ask", "n > 5"),
        kit.flow("sub", "j"),
        kit.flow("ask", "j"),
        kit.flow("ask_t", "j"),
        kit.flow("sub_l", "z"),
        kit.flow("sub_n", "z"),
        beside(kit, "over", kit.signal(), True),
        beside(
            kit, "late", kit.escalation(), False,
            kit.end("late_e", kit.escalation()), kit.flow("late_u", "late_e"),
        ),
    )  # fmt: skip
    return kit.release(*parts)


DRAWN = {"nested": nested, "many": many}

steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["complete"] * 6 + ["call", "stop", "alarm", "tick", "tick", "bad", "n"]
            + ["retry", "retry", "skip", "finish", "fail", "cancel"]
        ),
        st.integers(0, 9),
    ),
    max_size=45,
)  # fmt: skip


def numbers(run, note):
    return sorted(t.internal_data[note] for t in run.tokens() if note in t.internal_data)


def act(run, what, n, at):
    """Do something that is possible now, whatever ``n`` says; time passes if nothing else is."""
    note, do = ON_TOKENS.get(what, (None, None))
    found = [] if note is None else numbers(run, note)
    if found:
        do(run, found[n % len(found)], n, at)
    elif what in ELSE and (what not in SELDOM or n < SELDOM[what]):
        ELSE[what](run, n, at)
    else:
        run.tick(at)


ON_TOKENS = {
    "complete": ("task", lambda run, no, n, at: run.complete(no, {"n": n}, at, n)),
    "retry": ("incident", lambda run, no, _, at: run.retry(no, at)),
    "skip": ("incident", lambda run, no, n, at: run.skip(no, {"n": n}, at)),
    "finish": ("external", lambda run, no, n, at: run.finish(no, {"n": n}, at)),
    "fail": (
        "external",
        lambda run, no, n, at: run.fail(no, "BROKEN" if n < 5 else "OTHER", at),
    ),
}
ELSE = {
    "call": lambda run, n, at: run.deliver("call", "K-1", {"n": n}, at),
    "stop": lambda run, n, at: run.deliver("stop", "K-1", {"n": n}, at),
    "alarm": lambda run, n, at: run.signal("alarm", {"n": n}, at),
    "bad": lambda run, n, at: run.set_variables({"bad": n < 5}, at),
    "n": lambda run, n, at: run.set_variables({"n": n}, at),
    "cancel": lambda run, _, at: run.cancel(at),
}
SELDOM = {"alarm": 3, "cancel": 1}


def fields(run):
    """Everything of an instance, its scopes and its tokens that lasts beyond a command."""
    passing = {"workflow", "task_spec", "phase"}
    return (
        run.status, run.key, run.end, run.is_drill, run.started, run.counters, run.kept, run.doers,
        [
            (s.no, s.level, s.path, s.variables, s.entries, s.touched, s.own_key, s.spec,
             s.host and s.host.id, s.done)
            for s in run.scopes()
        ],
        [{k: v for k, v in vars(t).items() if k not in passing} for t in run.tokens()],
        [t.task_spec for t in run.tokens()],
    )  # fmt: skip


@pytest.fixture(params=DRAWN)
def compiled(kit, request):
    return DRAWN[request.param](kit)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=st.integers(0, 9), bad=st.booleans(), walk=steps)
def test_effects_and_state_agree_in_memory_and_after_each_load(kit, compiled, first, bad, walk):
    agree(kit, compiled, first, bad, walk)


def agree(kit, compiled, first, bad, walk):
    """Walk in memory and saved at each step; then lead everything past its incidents."""
    live, saved = (make(compiled, n=first, bad=bad) for make in (kit.live, kit.begin))
    ledger = Ledger()
    ledger.take(live)

    for step, (what, n) in enumerate(walk, 1):
        if live.has_ended:
            break
        for run in (live, saved):
            act(run, what, n, step * 7_000_000)
        ledger.take(live)
        assert saved.effects == live.effects
        saved = kit.saved(saved)
        assert saved.dump() == live.dump()
        assert fields(saved) == fields(live)

    while (stopped := numbers(live, "incident")) and not live.has_ended:
        run_out = [t for t in live.tokens() if t.state == ERROR]
        live.skip(stopped[0], {"n": 9, "bad": False}, 9_000_000_000)
        ledger.take(live)
        assert len([t for t in live.tokens() if t.state == ERROR]) < len(run_out) + 2

"""Random walks through drawings in which much is undone: nothing is lost, doubled or stuck."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.bpmn.undoing import sub, throw, undone
from tests.oracle.test_walks import BAD, agree, beside, rounds, steps


def undoing(kit):
    """Handlers of many kinds, throws from inside and beside, rounds, loops and a transaction."""
    cancel = "<cancelEventDefinition/>"
    deep = sub(
        kit, "deep",
        kit.start("ds") + kit.user("da") + undone(kit, "da") + kit.chain("ds", "da"),
        beside(kit, "own", "<compensateEventDefinition/>", True, throw(kit, "t_own", "da"),
               kit.flow("own_u", "t_own")),
    )  # fmt: skip
    body = sub(
        kit, "body",
        kit.start("s") + deep + kit.user("a") + undone(kit, "a") + kit.user("b"),
        undone(kit, "b", kit.user("un_b", isForCompensation="true", outputs={"x": BAD})),
        kit.node("exclusiveGateway", "bx", default="bx__be") + throw(kit, "t_in"),
        kit.end("be") + throw(kit, "t_end", kind="endEvent"),
        kit.chain("s", "deep", "a", "b", "bx", "be") + kit.flow("bx", "t_in", "n > 6"),
        kit.flow("bx", "t_end", "n > 4") + kit.flow("t_in", "be"), inside=rounds("true"),
    )  # fmt: skip
    booking = sub(
        kit, "booking",
        kit.start("ts") + kit.node("parallelGateway", "tp") + kit.user("c") + undone(kit, "c"),
        kit.user("dd", rounds("false")) + undone(kit, "dd") + kit.node("parallelGateway", "tj"),
        kit.node("exclusiveGateway", "tx", default="tx__te") + kit.end("te"),
        kit.end("off", cancel) + kit.end("bang", kit.error()) + kit.chain("ts", "tp", "c", "tj"),
        kit.chain("tp", "dd", "tj", "tx", "te") + kit.flow("tx", "off", "n > 3"),
        kit.flow("tx", "bang", "if bad then null else n = 1"), kind="transaction",
    )  # fmt: skip
    parts = (
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        body,
        booking,
        kit.boundary("b_off", "booking", cancel),
        kit.boundary("b_bang", "booking", kit.error()),
        kit.boundary("b_late", "booking", kit.timer("PT90S")),
        kit.user("u"),
        undone(
            kit, "u",
            sub(kit, "un_u", kit.start("us") + kit.user("ua") + undone(kit, "ua"),
                throw(kit, "t_un") + kit.chain("us", "ua", "t_un"), isForCompensation="true"),
        ),
        kit.node("exclusiveGateway", "x", default="x__t_all"),
        throw(kit, "t_all"),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "m", "body", "booking", "u", "x", "t_all", "z", "end"),
        kit.flow("x", "m", "n < 6"),
        kit.flow("b_off", "u"),
        kit.flow("b_bang", "u"),
        kit.flow("b_late", "u"),
        beside(kit, "side", kit.message(), False, throw(kit, "t_side"),
               kit.flow("side_u", "t_side")),
        beside(kit, "whole", kit.signal(), True, throw(kit, "t_body", "body"),
               kit.flow("whole_u", "t_body")),
    )  # fmt: skip
    return kit.release(*parts)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=st.integers(0, 9), bad=st.booleans(), walk=steps)
def test_undoing_agrees_in_memory_and_after_each_load(kit, first, bad, walk):
    agree(kit, undoing(kit), first, bad, walk)

"""Random walks beside the stock library, on drawings that it runs as the standard says.

The room changes nothing in the library, so both run in one process.
"""

from __future__ import annotations

import random

import pytest
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState


def linear(kit):
    return kit.start(), kit.user("a"), kit.user("b"), kit.end(), kit.chain("start", "a", "b", "end")


def choice(kit):
    return (
        kit.start(),
        kit.user("a"),
        kit.node("exclusiveGateway", "x", default="x__c"),
        kit.user("b"),
        kit.user("c"),
        kit.end(),
        kit.chain("start", "a", "x"),
        kit.flow("x", "b", "n > 2"),
        kit.flow("x", "c"),
        kit.chain("b", "end"),
        kit.chain("c", "end"),
    )


def parallel(kit):
    return (
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.user("b"),
        kit.user("c"),
        kit.node("parallelGateway", "j"),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "p", "a", "j", "z", "end"),
        kit.chain("p", "b", "c", "j"),
    )


def loop(kit):
    return (
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        kit.user("a"),
        kit.node("exclusiveGateway", "x", default="x__end"),
        kit.end(),
        kit.chain("start", "m", "a", "x"),
        kit.flow("x", "m", "n > 4"),
        kit.flow("x", "end"),
    )


def inner(kit):
    body = (
        kit.start("s")
        + kit.user("a")
        + kit.user("b")
        + kit.end("e")
        + kit.chain("s", "a", "b", "e")
    )
    return (
        kit.start(),
        kit.node("subProcess", "body", body),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "body", "z", "end"),
    )


def repeated(kit, inside):
    return (
        kit.start(),
        kit.user("a", inside),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "a", "z", "end"),
    )


def standard_loop(kit):
    condition = "<loopCondition>n &gt; 2</loopCondition>"
    return repeated(
        kit,
        f'<standardLoopCharacteristics loopMaximum="4">{condition}</standardLoopCharacteristics>',
    )


def rounds(kit):
    number = "<loopCardinality>3</loopCardinality>"
    name = "multiInstanceLoopCharacteristics"
    return repeated(kit, f'<{name} isSequential="true">{number}</{name}>')


def rounds_at_once(kit):
    number = "<loopCardinality>3</loopCardinality>"
    name = "multiInstanceLoopCharacteristics"
    return repeated(kit, f"<{name}>{number}</{name}>")


def several(kit):
    return (
        kit.start(),
        kit.user("a"),
        kit.node("inclusiveGateway", "o", default="o__w"),
        kit.user("b"),
        kit.user("c"),
        kit.user("w"),
        kit.node("inclusiveGateway", "j"),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "a", "o"),
        kit.flow("o", "b", "n > 2"),
        kit.flow("o", "c", "n > 4"),
        kit.chain("o", "w", "j", "z", "end"),
        kit.chain("b", "j"),
        kit.chain("c", "j"),
    )


def terminated(kit):
    return (
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.user("b"),
        kit.user("c"),
        kit.node("exclusiveGateway", "x", default="x__end"),
        kit.end("all", "<terminateEventDefinition/>"),
        kit.end(),
        kit.chain("start", "p", "a", "x", "end"),
        kit.chain("p", "b", "c"),
        kit.flow("x", "all", "n > 3"),
    )


def refused(kit):
    """An error that ends a sub-process, caught at its border."""
    body = (
        kit.start("s")
        + kit.user("a")
        + kit.node("exclusiveGateway", "x", default="x__e")
        + kit.end("bad", kit.error())
        + kit.end("e")
        + kit.chain("s", "a", "x", "e")
        + kit.flow("x", "bad", "n > 3")
    )
    return (
        kit.start(),
        kit.node("subProcess", "body", body),
        kit.boundary("caught", "body", kit.error()),
        kit.user("y"),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "body", "z", "end"),
        kit.chain("caught", "y"),
    )


DRAWINGS = {
    "linear": linear,
    "choice": choice,
    "parallel": parallel,
    "loop": loop,
    "inner": inner,
    "standard loop": standard_loop,
    "rounds": rounds,
    "rounds at once": rounds_at_once,
    "several": several,
    "terminated": terminated,
    "refused": refused,
}
NO_DATA = ("parallel", "rounds at once", "several", "terminated", "refused")
"""Here branches of the library each keep a copy of the data that is merged, or lost, in the end."""
CHILD = " [child]"
"""How the library names the rounds of an activity."""


class Stock:
    """The library as it comes: its parser, its specifications, its steps."""

    def __init__(self, source: bytes) -> None:
        parser = BpmnParser()
        parser.add_bpmn_str(source)
        self.flow = BpmnWorkflow(parser.get_spec("main"), parser.get_subprocess_specs("main"))
        self.flow.do_engine_steps()

    def _ready(self):
        return self.flow.get_tasks(state=TaskState.READY, manual=True)

    @property
    def open(self) -> list[str]:
        return sorted(_drawn(task) for task in self._ready())

    @property
    def n(self) -> int | None:
        """What was said last, as far as the data of the end know."""
        return self.flow.data.get("n")

    @property
    def is_done(self) -> bool:
        return self.flow.is_completed()

    def complete(self, name: str, n: int) -> None:
        task = next(task for task in self._ready() if _drawn(task) == name)
        task.data["n"] = n
        task.run()
        self.flow.do_engine_steps()


def _drawn(task):
    return task.task_spec.name.removesuffix(CHILD)


@pytest.mark.parametrize("name", DRAWINGS)
def test_forty_walks_open_the_same_tasks_and_end_together_with_the_same_data(kit, name):
    drawing = DRAWINGS[name]
    source = kit.process("main", *drawing(kit))
    compiled = kit.release(*drawing(kit))

    for seed in range(40):
        dice = random.Random(seed)
        stock, ours = Stock(source), kit.begin(compiled)
        for _ in range(20):
            opened = {name: number for number, name in kit.open(ours).items()}
            assert sorted(kit.open(ours).values()) == stock.open
            assert (ours.status == "completed") == stock.is_done
            if stock.is_done:
                assert name in NO_DATA or ours.variables.get("n") == stock.n
                break
            task, n = dice.choice(stock.open), dice.randint(0, 6)
            stock.complete(task, n)
            ours = kit.complete(ours, opened[task], n=n)

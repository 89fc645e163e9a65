"""Small drawings for the tests of the BPMN room, run with a trip through the snapshot each step."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from uuid import UUID
from xml.sax.saxutils import quoteattr

import pytest

from engine import bpmn
from engine.bpmn import Compiled, Run

SECOND = 1_000_000
INSTANCE = UUID(int=7)
HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"'
    ' xmlns:camunda="http://camunda.org/schema/1.0/bpmn">'
    '<message id="m_call" name="call"/><message id="m_stop" name="stop"/>'
    '<signal id="s_alarm" name="alarm"/><error id="e_broken" name="b" errorCode="BROKEN"/>'
    '<error id="e_other" name="o" errorCode="OTHER"/>'
    '<escalation id="c_late" name="l" escalationCode="LATE"/>'
)


class World:
    """Answers operations from a table; what is missing fails."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.asked: list[tuple[str, dict[str, object]]] = []

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Mapping[str, object]:
        self.asked.append((topic, dict(inputs)))
        answer = self.answers[topic]
        if isinstance(answer, Exception):
            raise answer
        return answer


class Kit:
    """Pieces of BPMN, and a clock in whole seconds."""

    def __init__(self) -> None:
        self.world = World()

    # -- drawing -----------------------------------------------------------------------------

    def flow(
        self, source: str, target: str, when: str | None = None, name: str | None = None
    ) -> str:
        inside = "" if when is None else f"<conditionExpression>{_text(when)}</conditionExpression>"
        flow_id = name or f"{source}__{target}"
        ends = f'sourceRef="{source}" targetRef="{target}"'
        return f'<sequenceFlow id="{flow_id}" {ends}>{inside}</sequenceFlow>'

    def chain(self, *names: str) -> str:
        return "".join(self.flow(a, b) for a, b in pairwise(names))

    def node(
        self,
        kind: str,
        name: str,
        inside: str = "",
        *,
        inputs: Mapping[str, str] | None = None,
        outputs: Mapping[str, str] | None = None,
        properties: Mapping[str, str] | None = None,
        extension: str = "",
        **attributes: str,
    ) -> str:
        given = "".join(f" {k.replace('__', ':')}={quoteattr(v)}" for k, v in attributes.items())
        extra = extension + _io(inputs or {}, outputs or {}) + _properties(properties or {})
        wrapped = f"<extensionElements>{extra}</extensionElements>" if extra else ""
        return f'<{kind} id="{name}"{given}>{wrapped}{inside}</{kind}>'

    def user(self, name: str, inside: str = "", **more: Any) -> str:
        more.setdefault("camunda__candidateGroups", "desk")
        return self.node("userTask", name, inside, **more)

    def start(self, name: str = "start", inside: str = "", **more: Any) -> str:
        return self.node("startEvent", name, inside, **more)

    def end(self, name: str = "end", inside: str = "", **more: Any) -> str:
        return self.node("endEvent", name, inside, **more)

    def boundary(
        self, name: str, host: str, inside: str, *, interrupts: bool = True, **more: Any
    ) -> str:
        more |= {"attachedToRef": host, "cancelActivity": "true" if interrupts else "false"}
        return self.node("boundaryEvent", name, inside, **more)

    def message(self, name: str = "call") -> str:
        return f'<messageEventDefinition messageRef="m_{name}"/>'

    def signal(self) -> str:
        return '<signalEventDefinition signalRef="s_alarm"/>'

    def error(self, name: str = "broken") -> str:
        return f'<errorEventDefinition errorRef="e_{name}"/>'

    def escalation(self) -> str:
        return '<escalationEventDefinition escalationRef="c_late"/>'

    def timer(self, text: str, form: str = "timeDuration") -> str:
        return f"<timerEventDefinition><{form}>{_text(text)}</{form}></timerEventDefinition>"

    def condition(self, text: str) -> str:
        tag = "conditionalEventDefinition"
        return f"<{tag}><condition>{_text(text)}</condition></{tag}>"

    def process(self, name: str, *parts: str) -> bytes:
        drawn = f'<process id="{name}" isExecutable="true">{"".join(parts)}</process>'
        return f"{HEAD}{drawn}</definitions>".encode()

    # -- running -----------------------------------------------------------------------------

    def release(
        self,
        *parts: str,
        others: Mapping[str, tuple[str, ...]] | None = None,
        topics: Mapping[str, str] | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Compiled:
        drawn = {"main.bpmn": self.process("main", *parts)}
        drawn |= {f"{k}.bpmn": self.process(k, *v) for k, v in (others or {}).items()}
        return bpmn.compile_release(drawn | dict(files or {}), topics or {})

    def begin(self, compiled: Compiled, at: int = 0, **variables: Any) -> Run:
        return self.saved(self.live(compiled, at, **variables))

    def live(self, compiled: Compiled, at: int = 0, **variables: Any) -> Run:
        """A run that stays in memory, as in a replay."""
        return bpmn.begin(
            compiled,
            INSTANCE,
            "main",
            element=None,
            key="K-1",
            variables=variables,
            at=at * SECOND,
            world=self.world,
            actor=1,
            drill=False,
        )

    def saved(self, run: Run) -> Run:
        """The same run after a trip through its snapshot; the trip must change nothing."""
        snapshot, digest = run.dump()
        again = bpmn.load(run.compiled, INSTANCE, snapshot, self.world)
        assert again.dump() == (snapshot, digest)
        again.effects = run.effects
        return again

    def complete(self, run: Run, task: int, at: int = 0, actor: int = 1, **answers: Any) -> Run:
        run.complete(task, answers, at * SECOND, actor)
        return self.saved(run)

    def deliver(
        self, run: Run, name: str = "call", at: int = 0, key: str | None = "K-1", **payload: Any
    ) -> Run:
        run.deliver(name, key, payload, at * SECOND)
        return self.saved(run)

    def tick(self, run: Run, at: int) -> Run:
        run.tick(at * SECOND)
        return self.saved(run)

    # -- looking -----------------------------------------------------------------------------

    def told(self, run: Run, *kinds: str) -> list[dict[str, Any]]:
        return [e for e in run.effects if e["e"] in kinds]

    def trail(self, run: Run) -> list[str]:
        """Elements entered by the last step, in order."""
        return [e["el"] for e in run.effects if e["e"] == "entered"]

    def open(self, run: Run) -> dict[int, str]:
        """Numbers and elements of the open user tasks."""
        return {
            t.internal_data["task"]: t.task_spec.el
            for t in run.tokens()
            if "task" in t.internal_data
        }


def _text(text: str) -> str:
    return quoteattr(text)[1:-1]


def _io(inputs: Mapping[str, str], outputs: Mapping[str, str]) -> str:
    if not inputs and not outputs:
        return ""
    rows = [("input", k, v) for k, v in inputs.items()] + [
        ("output", k, v) for k, v in outputs.items()
    ]
    inside = "".join(
        f'<camunda:{side}Parameter name="{name}">{_text(text)}</camunda:{side}Parameter>'
        for side, name, text in rows
    )
    return f"<camunda:inputOutput>{inside}</camunda:inputOutput>"


def _properties(properties: Mapping[str, str]) -> str:
    rows = "".join(
        f'<camunda:property name="{k}" value={quoteattr(v)}/>' for k, v in properties.items()
    )
    return f"<camunda:properties>{rows}</camunda:properties>" if rows else ""


@pytest.fixture
def kit() -> Kit:
    return Kit()

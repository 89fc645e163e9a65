"""Drawings made by dice: blocks in blocks, with events, rounds, calls and faults of every kind."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from engine.bpmn import Compiled
from tests.engine.bpmn.conftest import Kit
from tests.engine.bpmn.undoing import undone

BAD = "=if bad then (function(x) x) else n"
TIME = '=if bad then "never" else "1970-01-01T00:0" + string(modulo(n, 10)) + ":30Z"'
ROUNDS = "multiInstanceLoopCharacteristics"
COLLECTIONS = ("[1, 2]", "if bad then null else [{b: 1, a: 2}, n]")
UNTIL = ("", "n &gt; 6", "if bad then 1 else n = 3")
WHILE = ("n &lt; 7", "if bad then 1 else loopCounter &lt; 2", "true")
CARRIED = (
    '<camunda:in variables="all"/>',
    '<camunda:in source="n" target="n"/><camunda:in source="bad" target="bad"/>',
    '<camunda:in variables="all"/><camunda:out variables="all"/>',
    f'<camunda:in variables="all"/><camunda:out sourceExpression="{BAD[1:]}" target="back"/>',
)
COMPENSATE, CANCEL = "<compensateEventDefinition/>", "<cancelEventDefinition/>"
DEEPEST = 4


class Block(NamedTuple):
    """A piece of a drawing with the ids where flows come in and go out."""

    xml: str
    first: str
    last: str


class Maker:
    """Makes one release; the same dice make the same drawing."""

    def __init__(self, kit: Kit, dice: Random) -> None:
        self.kit = kit
        self.dice = dice
        self.count = 0
        self.called: dict[str, str] = {}

    def release(self) -> Compiled:
        main = self.scope(0)
        others = {name: (xml,) for name, xml in self.called.items() if xml}
        return self.kit.release(main, others=others, topics={"inline": "inline"})

    def name(self, kind: str) -> str:
        self.count += 1
        return f"{kind}{self.count}"

    def flow(self, source: str, target: str, when: str | None = None) -> str:
        return self.kit.flow(source, target, when, name=self.name("f"))

    # -- scopes ------------------------------------------------------------------------------

    def scope(self, depth: int) -> str:
        start, body = self.name("start"), self.block(depth)
        xml = self.kit.start(start) + body.xml + self.flow(start, body.first) + self.end(body.last)
        while self.dice.random() < 0.3:
            xml += self.beside(depth + 1)
        return xml

    def end(self, last: str) -> str:
        kit, name = self.kit, self.name("end")
        special = [kit.error(), kit.escalation(), kit.signal(), kit.message()]
        special += ["<terminateEventDefinition/>", COMPENSATE]
        event = self.dice.choice(special) if self.dice.random() < 0.3 else ""
        return kit.end(name, event) + self.flow(last, name)

    def event(self) -> tuple[str, bool]:
        """An event and whether it must interrupt."""
        kit = self.kit
        errors = [kit.error(), kit.error("other"), "<errorEventDefinition/>"]
        others = [kit.message(), kit.message("stop"), kit.signal(), kit.escalation()]
        others += [kit.timer("PT25S"), kit.timer("R4/PT9S", "timeCycle")]
        others += [kit.timer(TIME, "timeDate"), "<escalationEventDefinition/>"]
        event = self.dice.choice([*others, self.dice.choice(errors)])
        return event, event in errors

    def beside(self, depth: int) -> str:
        event, must = self.event()
        start, body = self.name("start"), self.block(depth + 1)
        interrupts = "true" if must or self.dice.random() < 0.4 else "false"
        xml = self.kit.start(start, event, isInterrupting=interrupts) + body.xml
        xml += self.flow(start, body.first) + self.end(body.last)
        return self.kit.node("subProcess", self.name("beside"), xml, triggeredByEvent="true")

    def boundaries(self, host: str, depth: int) -> str:
        xml = ""
        while self.dice.random() < 0.35:
            event, must = self.event()
            name, body = self.name("boundary"), self.block(depth + 2)
            more = {"outputs": {"y": BAD}} if self.dice.random() < 0.15 else {}
            interrupts = must or self.dice.random() < 0.5
            xml += self.kit.boundary(name, host, event, interrupts=interrupts, **more)
            xml += body.xml + self.flow(name, body.first)
        return xml

    # -- blocks ------------------------------------------------------------------------------

    def block(self, depth: int) -> Block:
        parts = [self.one(depth) for _ in range(self.dice.randint(1, 3 if depth < 3 else 1))]
        xml = "".join(part.xml for part in parts)
        xml += "".join(self.flow(a.last, b.first) for a, b in pairwise(parts))
        return Block(xml, parts[0].first, parts[-1].last)

    def one(self, depth: int) -> Block:
        makes: list[Callable[[int], Block]] = [self.activity] * 4 + [self.throw, self.catch]
        makes += [self.link]
        if depth < DEEPEST:
            makes += [
                self.sub,
                self.ad_hoc,
                self.call,
                self.split,
                self.split,
                self.race,
                self.loop,
                self.transaction,
            ]
        return self.dice.choice(makes)(depth)

    def _hosted(self, kind: str, inside: str, depth: int, undo: str = "--c", **more: Any) -> Block:
        dice, name = self.dice, self.name(kind)
        undo = dice.choice(undo)
        if dice.random() < 0.2:
            more["outputs"] = {"x": BAD}
        if dice.random() < 0.2:
            more["inputs"] = {"n": "=n + 1"}
        if dice.random() < 0.1:
            inside = self.repeated() + inside
        elif dice.random() < 0.3:
            inside = self.rounds() + inside
            value = dice.choice(["=n", BAD])
            more["properties"] = {"bihuan:collect": "all", "bihuan:collect_value": value}
        make = self.kit.user if kind == "userTask" else self._node(kind)
        around = self.boundaries(name, depth) + (self.handler(name) if "c" in undo else "")
        return Block(make(name, inside, **more) + around, name, name)

    def handler(self, host: str) -> str:
        """What undoes ``host``: a task, or a sub-process with much in it."""
        if self.dice.random() < 0.7:
            return undone(self.kit, host)
        inside = self.scope(DEEPEST)
        whole = self.kit.node("subProcess", f"un_{host}", inside, isForCompensation="true")
        return undone(self.kit, host, whole)

    def rounds(self) -> str:
        dice = self.dice
        until = dice.choice(UNTIL)
        until = f"<completionCondition>{until}</completionCondition>" if until else ""
        items = f'camunda:collection="={dice.choice(COLLECTIONS)}" camunda:elementVariable="i"'
        order = dice.choice(["true", "false"])
        told = ""
        if dice.random() < 0.4:
            items += ' behavior="Complex"'
            when = dice.choice(["true", "nrOfCompletedInstances = 1", "if bad then 1 else n > 4"])
            event = dice.choice([self.kit.signal(), self.kit.escalation(), self.kit.message()])
            told = f"<complexBehaviorDefinition><condition>{escape(when)}</condition>"
            told += f"<event>{event}</event></complexBehaviorDefinition>"
        return f'<{ROUNDS} isSequential="{order}" {items}>{told}{until}</{ROUNDS}>'

    def repeated(self) -> str:
        before = self.dice.choice(["true", "false"])
        most = self.dice.randint(0, 3)
        loop = f'standardLoopCharacteristics testBefore="{before}" loopMaximum="{most}"'
        inside = f"<loopCondition>{self.dice.choice(WHILE)}</loopCondition>"
        return f"<{loop}>{inside}</standardLoopCharacteristics>"

    def _node(self, kind: str) -> Callable[..., str]:
        return lambda name, inside, **more: self.kit.node(kind, name, inside, **more)

    def activity(self, depth: int) -> Block:
        kind = self.dice.choice(["userTask", "userTask", "task", "serviceTask", "receiveTask"])
        more = {}
        if kind == "serviceTask":
            topic = self.dice.choice(["inline", "worker"])
            more = {"camunda__type": "external", "camunda__topic": topic}
        if kind == "receiveTask":
            more = {"messageRef": self.dice.choice(["m_call", "m_stop"])}
        return self._hosted(kind, "", depth, **more)

    def sub(self, depth: int) -> Block:
        inside = self.scope(depth + 1)
        if self.dice.random() < 0.7:
            return self._hosted("subProcess", inside, depth)
        start, body = self.name("start"), self.block(DEEPEST)
        inside += self.kit.node(
            "subProcess",
            self.name("undo"),
            self.kit.start(start, COMPENSATE) + body.xml + self.flow(start, body.first),
            triggeredByEvent="true",
        )
        return self._hosted("subProcess", inside, depth, undo="-")

    def transaction(self, depth: int) -> Block:
        ask, more, end = self.name("ask"), self.name("more"), self.name("end")
        start, body = self.name("start"), self.block(depth + 1)
        off, way = self.name("off"), self.name("f")
        xml = self.kit.start(start) + body.xml + self.kit.user(ask) + self.kit.end(off, CANCEL)
        xml += self.kit.node("exclusiveGateway", more, default=way) + self.kit.end(end)
        xml += self.flow(start, body.first) + self.flow(body.last, ask) + self.flow(ask, more)
        xml += self.flow(more, off, "n > 4") + self.kit.flow(more, end, name=way)
        made = self._hosted("transaction", xml, depth)
        caught, after = self.name("boundary"), self.block(depth + 2)
        xml = self.kit.boundary(caught, made.first, CANCEL) + after.xml
        return Block(made.xml + xml + self.flow(caught, after.first), made.first, made.last)

    def call(self, depth: int) -> Block:
        if self.called and self.dice.random() < 0.5:
            process = self.dice.choice(list(self.called))
        else:
            process = self.name("process")
            self.called[process] = ""
            self.called[process] = self.scope(depth + 1)
        extension = self.dice.choice(CARRIED)
        return self._hosted("callActivity", "", depth, calledElement=process, extension=extension)

    def ad_hoc(self, depth: int) -> Block:
        dice, xml = self.dice, ""
        ordering = dice.choice(["Sequential", "Parallel"])
        for _ in range(dice.randint(1, 3)):
            if ordering == "Sequential":
                first, then = self.name("userTask"), self.name("task")
                xml += self.kit.user(first) + self.kit.node("task", then) + self.flow(first, then)
            else:
                one, then = self.activity(depth + 1), self.block(depth + 1)
                xml += one.xml + then.xml + self.flow(one.last, then.first)
        if dice.random() < 0.6:
            until = dice.choice(["if bad then 1 else n = 3", "n &gt; 6"])
            xml += f"<completionCondition>{until}</completionCondition>"
        cancels = dice.choice(["true", "false"])
        more = {"ordering": ordering, "cancelRemainingInstances": cancels}
        return self._hosted("adHocSubProcess", xml, depth, **more)

    def throw(self, _depth: int) -> Block:
        kit, name = self.kit, self.name("throw")
        event = self.dice.choice([kit.message(), kit.signal(), kit.escalation(), COMPENSATE])
        return Block(kit.node("intermediateThrowEvent", name, event), name, name)

    def catch(self, _depth: int) -> Block:
        kit, name = self.kit, self.name("catch")
        events = [kit.message(), kit.message("stop"), kit.signal(), kit.timer("PT12S")]
        events += [kit.timer("R2/PT6S", "timeCycle"), kit.timer(TIME, "timeDate")]
        event = self.dice.choice(events)
        return Block(kit.node("intermediateCatchEvent", name, event), name, name)

    def link(self, _depth: int) -> Block:
        thrown, caught = self.name("leave"), self.name("arrive")
        event = f'<linkEventDefinition name="{caught}"/>'
        xml = self.kit.node("intermediateThrowEvent", thrown, event)
        return Block(xml + self.kit.node("intermediateCatchEvent", caught, event), thrown, caught)

    def race(self, depth: int) -> Block:
        gateway, join = self.name("race"), self.name("after")
        xml = self.kit.node("eventBasedGateway", gateway) + self.kit.node("exclusiveGateway", join)
        for _ in range(self.dice.randint(2, 3)):
            rival = self.catch(depth)
            xml += rival.xml + self.flow(gateway, rival.first) + self.flow(rival.last, join)
        return Block(xml, gateway, join)

    def loop(self, depth: int) -> Block:
        back, ask, more = self.name("back"), self.name("ask"), self.name("more")
        body, out = self.block(depth + 1), self.name("out")
        leave = self.name("f")
        xml = self.kit.node("exclusiveGateway", back) + body.xml + self.kit.user(ask)
        xml += self.kit.node("exclusiveGateway", more, default=leave) + self.kit.node("task", out)
        xml += self.flow(back, body.first) + self.flow(body.last, ask) + self.flow(ask, more)
        xml += self.flow(more, back, "if bad then null else n > 5")
        return Block(xml + self.kit.flow(more, out, name=leave), back, out)

    def activation(self) -> str:
        when = self.dice.choice(["activationCount &gt;= 1", "activationCount = 2", "n &gt; 3"])
        return f"<activationCondition>{when}</activationCondition>"

    def split(self, depth: int) -> Block:
        kinds = ["parallelGateway", "exclusiveGateway", "inclusiveGateway", "complexGateway"]
        kind = self.dice.choice(kinds)
        asks, default = kind != "parallelGateway", self.name("f")
        fork, join = self.name("fork"), self.name("join")
        joins = kind if self.dice.random() < 0.85 else "exclusiveGateway"
        xml = self.kit.node(kind, fork, **({"default": default} if asks else {}))
        xml += self.kit.node(joins, join, self.activation() if joins == kinds[-1] else "")
        for number in range(self.dice.randint(2, 3)):
            branch = self.block(depth + 1)
            when = self.dice.choice(["n > 4", "if bad then null else n > 2"])
            xml += branch.xml + self.flow(branch.last, join)
            xml += (
                self.kit.flow(fork, branch.first, name=default)
                if number == 0
                else self.flow(fork, branch.first, when if asks else None)
            )
        return Block(xml, fork, join)

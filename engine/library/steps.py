"""Recorded inputs -> the pure step. Commands and replay both go through here, and only here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from engine import bpmn

if TYPE_CHECKING:
    from engine.bpmn import Compiled, Run
    from engine.operations import World

STARTED = "instance.started"
Content = Mapping[str, Any]
Step = Callable[["Run", Content, int, int], None]


def start(compiled: Compiled, content: Content, *, at: int, actor: int, world: World) -> Run:
    """Begin an instance as the content of its first event says."""
    return bpmn.begin(
        compiled,
        UUID(content["instance"]),
        content["process"],
        element=content.get("element"),
        key=content.get("key"),
        variables=dict(content["input"]),
        at=at,
        world=world,
        actor=actor,
        drill=content.get("drill", False),
    )


def _complete(run: Run, content: Content, at: int, actor: int) -> None:
    run.complete(content["task"], content["input"], at, actor)


def _deliver(run: Run, content: Content, at: int, _actor: int) -> None:
    given = content["input"]
    run.deliver(given["name"], given.get("key"), given["payload"], at)


def _signal(run: Run, content: Content, at: int, _actor: int) -> None:
    run.signal(content["input"]["name"], content["input"]["payload"], at)


def _tick(run: Run, _content: Content, at: int, _actor: int) -> None:
    run.tick(at)


def _set(run: Run, content: Content, at: int, _actor: int) -> None:
    run.set_variables(content["input"]["changes"], at)


def _retry(run: Run, content: Content, at: int, _actor: int) -> None:
    run.retry(content["incident"], at)


def _skip(run: Run, content: Content, at: int, _actor: int) -> None:
    run.skip(content["incident"], content["input"]["values"], at)


def _finish(run: Run, content: Content, at: int, _actor: int) -> None:
    run.finish(content["external"], content["input"], at)


def _fail(run: Run, content: Content, at: int, _actor: int) -> None:
    run.fail(content["external"], content["input"]["code"], at)


def _cancel(run: Run, _content: Content, at: int, _actor: int) -> None:
    run.cancel(at)


def _suspend(run: Run, _content: Content, at: int, _actor: int) -> None:
    run.suspend(at)


def _resume(run: Run, _content: Content, at: int, _actor: int) -> None:
    run.resume(at)


STEPS: Mapping[str, Step] = {
    "task.completed": _complete,
    "message.received": _deliver,
    "signal.received": _signal,
    "timers.fired": _tick,
    "variables.set": _set,
    "incident.retried": _retry,
    "incident.skipped": _skip,
    "external.finished": _finish,
    "external.failed": _fail,
    "instance.cancelled": _cancel,
    "instance.suspended": _suspend,
    "instance.resumed": _resume,
}
"""By kind of event; a kind that is missing here leaves the state as it is."""

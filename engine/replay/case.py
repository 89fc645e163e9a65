"""One instance executed again from its first event, without snapshots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.bpmn import NotOpen
from engine.commands.steps import STARTED, STEPS, start
from engine.model import ENGINE, canonical
from engine.replay.recorded_world import RecordedWorld, Unrecorded

if TYPE_CHECKING:
    from engine.bpmn import Compiled, Run

Line = Mapping[str, Any]
"""An event as the child process gets it: ``seq``, ``kind``, ``at``, ``actor``, ``engine``,
``release`` (hash), ``state`` (hexadecimal or ``None``) and ``content``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Divergence:
    """The first event of an instance that did not come out as recorded.

    ``what``: ``effects`` (``place`` is the first that differs, from 0), ``state``, ``refused``,
    ``operation`` (one that was not asked then) or ``engine`` (recorded under another number).
    """

    seq: int
    kind: str
    what: str
    place: int | None = None
    recorded: str | None = None
    found: str | None = None


@dataclass(slots=True)
class Replayed:
    """How far a replay came: all ``events``, how many of them ``executed`` a step."""

    events: int = 0
    executed: int = 0
    divergence: Divergence | None = None


def replay_case(lines: Iterable[Line], compiled: Callable[[str], Compiled]) -> Replayed:
    """Execute the lines of one instance again, until the first that differs.

    Args:
        lines: all of them, in order.
        compiled: a release by its content hash.
    """
    done = Replayed()
    world = RecordedWorld()
    run: Run | None = None
    for line in lines:
        done.events += 1
        if line["kind"] != STARTED and line["kind"] not in STEPS:
            continue
        if line["engine"] != ENGINE:
            done.divergence = _divergence(line, "engine", found=str(ENGINE))
            return done
        done.executed += 1
        world.remember(line["content"]["effects"])
        try:
            run = _execute(line, run, world, compiled)
        except (NotOpen, KeyError) as refusal:
            done.divergence = _divergence(line, "refused", found=repr(refusal))
        except Unrecorded as asked:
            done.divergence = _divergence(line, "operation", found=asked.topic)
        else:
            done.divergence = _compare(line, run)
        if done.divergence is not None:
            return done
    return done


def _execute(
    line: Line, run: Run | None, world: RecordedWorld, compiled: Callable[[str], Compiled]
) -> Run:
    content, at, actor = line["content"], line["at"], line["actor"]
    if line["kind"] == STARTED:
        return start(compiled(line["release"]), content, at=at, actor=actor, world=world)
    if run is None:
        raise KeyError("the log does not begin with the start")
    STEPS[line["kind"]](run, content, at, actor)
    return run


def _compare(line: Line, run: Run) -> Divergence | None:
    recorded, found = line["content"]["effects"], run.effects
    for place in range(max(len(recorded), len(found))):
        was = canonical(recorded[place]) if place < len(recorded) else None
        now = canonical(found[place]) if place < len(found) else None
        if was != now:
            return _divergence(
                line,
                "effects",
                place=place,
                recorded=None if was is None else was.decode(),
                found=None if now is None else now.decode(),
            )
    state = run.dump()[1].hex()
    if state != line["state"]:
        return _divergence(line, "state", recorded=line["state"], found=state)
    return None


def _divergence(
    line: Line,
    what: str,
    *,
    place: int | None = None,
    recorded: str | None = None,
    found: str | None = None,
) -> Divergence:
    return Divergence(
        seq=line["seq"],
        kind=line["kind"],
        what=what,
        place=place,
        recorded=recorded,
        found=found,
    )

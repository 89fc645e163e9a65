"""One instance executed again from its first event, without snapshots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import orjson

from engine.bpmn import NotOpen
from engine.library.steps import STARTED, STEPS, start
from engine.model import ENGINE, Effect, parse
from engine.operations.recorded_world import RecordedWorld, Unrecorded
from engine.replay.traps import Caught

if TYPE_CHECKING:
    from engine.bpmn import Compiled, Run

Line = Mapping[str, Any]
"""An event as the child process gets it: ``seq``, ``kind``, ``at``, ``actor``, ``engine``,
``release`` (hash), ``state`` (hexadecimal or ``None``) and ``body``."""

_BROKEN = (NotOpen, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a line that was tampered with may raise; what a true one raises is a mistake of ours."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Divergence:
    """The first event of an instance that did not come out as recorded.

    ``what``: ``effects`` (``place`` is the first that differs, from 0), ``state``, ``refused``,
    ``operation`` (one that was not asked then), ``caught`` (it asked for the clock, chance or the
    network) or ``engine`` (recorded under another number).
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
        try:
            content = parse(line["body"])
            world.remember(content["effects"])
            run = _execute(line, content, run, world, compiled)
            done.divergence = _compare(line, content, run)
        except _BROKEN as refusal:
            done.divergence = _divergence(line, "refused", found=repr(refusal))
        except Unrecorded as asked:
            done.divergence = _divergence(line, "operation", found=asked.topic)
        except Caught as caught:
            done.divergence = _divergence(line, "caught", found=str(caught))
        if done.divergence is not None:
            return done
    return done


def _execute(
    line: Line,
    content: Mapping[str, Any],
    run: Run | None,
    world: RecordedWorld,
    compiled: Callable[[str], Compiled],
) -> Run:
    at, actor = line["at"], line["actor"]
    if line["kind"] == STARTED:
        return start(compiled(line["release"]), content, at=at, actor=actor, world=world)
    if run is None:
        raise KeyError("the log does not begin with the start")
    STEPS[line["kind"]](run, content, at, actor)
    return run


def _compare(line: Line, content: Mapping[str, Any], run: Run) -> Divergence | None:
    recorded, found = content["effects"], run.effects
    if _text(recorded) != _text(found):
        return _first_difference(line, recorded, found)
    state = run.dump()[1].hex()
    if state != line["state"]:
        return _divergence(line, "state", recorded=line["state"], found=state)
    return None


def _first_difference(
    line: Line, recorded: Sequence[Effect], found: Sequence[Effect]
) -> Divergence:
    texts = zip_longest(map(_text, recorded), map(_text, found))
    place, (was, now) = next(
        (place, pair) for place, pair in enumerate(texts) if pair[0] != pair[1]
    )
    return _divergence(line, "effects", place=place, recorded=was, found=now)


def _text(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


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

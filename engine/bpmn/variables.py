"""Variables: where a name is looked up, and where a write lands (Camunda 7's rules)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from engine.bpmn.formula import MISSING
from engine.bpmn.scope import Scope
from engine.bpmn.token import Token

WHOLE = ""
TERMINATED = "nrOfTerminatedInstances"
"""Rounds that were cut off: none as long as somebody can ask, for they all go with the last."""


Place = tuple[dict[str, Any], "Scope | None"]


def around(scope: Scope, token: Token | None) -> Iterator[Place]:
    """The places a name may be declared in past an activity's own inputs, innermost first.

    Ends with the enclosing process. A place comes with the scope that owns it, or ``None`` when a
    multi-instance or an activity around owns it.
    """
    while True:
        if token is not None:
            notes = token.internal_data
            if "item" in notes:
                yield notes["item"], None
            if "mi" in notes:
                container = scope.tasks.get(notes["mi"])
                yield from _own(container)
                if container is not None and "item" in container.internal_data:
                    yield container.internal_data["item"], None
        yield scope.variables, scope
        if scope.is_process or scope.host is None:
            return
        yield from _own(scope.host)
        token, scope = scope.host, scope.host.workflow


def _own(token: Token | None) -> Iterator[Place]:
    if token is not None and token.locals is not None:
        yield token.locals, None


def within(scope: Scope, token: Token | None) -> Iterator[Place]:
    """The same from inside the activity: its inputs first."""
    yield from _own(token)
    yield from around(scope, token)


def lookup(scope: Scope, token: Token | None) -> Callable[[str], object]:
    """A function name -> value as seen from a token, ``MISSING`` where nothing declares it."""

    def find(name: str) -> object:
        for place, _ in within(scope, token):
            if name in place:
                return place[name]
        if name == "process_instance":
            return scope.run.facts(scope)
        if name == TERMINATED and find("nrOfInstances") is not MISSING:
            return 0
        return MISSING

    return find


def seen_from(scope: Scope, token: Token | None) -> dict[str, Any]:
    """The variables that are seen from inside an activity, by name; inner ones hide outer ones."""
    seen: dict[str, Any] = {}
    for place, _ in reversed(list(within(scope, token))):
        seen.update(place)
    return seen


def assign(scope: Scope, token: Token | None, path: str, value: object) -> None:
    """Write to the nearest place that declares the first name of ``path``, else to the process.

    ``path`` may name a field (``case.severity``); objects on the way are made. Values are replaced,
    never changed in place, so what another branch read stays what it was.
    """
    name, _, rest = path.partition(".")
    places = list(around(scope, token))
    place, owner = next((found for found in places if name in found[0]), places[-1])
    was = place.get(name)
    if owner is not None and owner.is_process and owner.host is not None:
        _touch(owner, name, rest, was, value)
    value = ordered(value)
    place[name] = with_field(was, rest.split("."), value) if rest else value
    scope.run.changed.add(name)
    scope.run.stepper.unasked.add(name)


def with_field(whole: object, path: list[str], value: object) -> dict[str, Any]:
    """A copy of ``whole`` with ``value`` at ``path``; what is no object counts as an empty one."""
    copy: dict[str, Any] = dict(whole) if isinstance(whole, dict) and "$t" not in whole else {}
    head, *tail = path
    copy[head] = with_field(copy.get(head), tail, value) if tail else value
    return dict(sorted(copy.items()))


def ordered(value: object) -> Any:
    """The same logged JSON with the entries of every object in the order of their names.

    What a step computes must not depend on whether its values came from a person, from the log or
    from a snapshot.
    """
    if isinstance(value, dict):
        return {name: ordered(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return [ordered(item) for item in value]
    return value


def field(whole: object, path: list[str]) -> object:
    """The field at ``path``, ``None`` where there is none."""
    for name in path:
        if not isinstance(whole, dict):
            return None
        whole = whole.get(name)
    return whole


def _is_object(value: object) -> bool:
    return isinstance(value, dict) and "$t" not in value


def _touch(scope: Scope, name: str, rest: str, was: object, value: object) -> None:
    touched = scope.touched.setdefault(name, [])
    if WHOLE in touched:
        return
    if rest:
        paths = [rest]
    elif (
        isinstance(was, dict) and isinstance(value, dict) and _is_object(was) and _is_object(value)
    ):
        paths = [k for k in sorted(was.keys() | value.keys()) if was.get(k) != value.get(k)]
        if any("." in path for path in paths):  # would be read as the path of another field
            paths = [WHOLE]
    else:
        paths = [WHOLE]
    if paths == [WHOLE]:
        touched[:] = paths
    else:
        touched.extend(p for p in paths if p not in touched)

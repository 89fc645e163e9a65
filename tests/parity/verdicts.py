"""What is made of answers here and in the browser, put side by side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from forms import BadAnswers, Form, Row, Widget
from forms.paths import parse_path, pattern_of
from forms.sheet import pick
from tests.parity.differences import MESSAGES, OURS_ALONE, THEIRS_ALONE

NOW = datetime(2026, 3, 11, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


@dataclass(frozen=True)
class Pair:
    """Answers to a form, and what the process knows beside them."""

    outside: Mapping[str, object]
    answers: Mapping[str, object]


@dataclass(frozen=True)
class Verdict:
    """By path: the fields that show, codes of what is wrong, the fields whose answers stay.

    ``kept`` is ``None`` where nothing is kept, since something is wrong.
    """

    shown: frozenset[str]
    problems: Mapping[str, frozenset[str]]
    kept: frozenset[str] | None


def ours(form: Form, pair: Pair) -> Verdict:
    """Return what ``forms`` says."""
    rows = form.layout(pair.answers, context=pair.outside, now=NOW)
    shown = frozenset(widget.name for widget in _visible(rows) if widget.field is not None)
    try:
        kept = form.clean(pair.answers, context=pair.outside, now=NOW)
    except BadAnswers as bad:
        found = {
            path: frozenset(_code(problem.code, path, pair) for problem in problems)
            for path, problems in bad.problems.items()
        }
        return Verdict(shown, found, None)
    return Verdict(shown, {}, frozenset(_leaves(form, kept)))


def theirs(page: Page, schema: Mapping[str, Any], pairs: list[Pair]) -> list[Verdict]:
    """Return what form-js says, in the order of ``pairs``."""
    cases = [{"outside": pair.outside, "answers": pair.answers} for pair in pairs]
    asked = {"schema": schema, "cases": cases}
    return [
        Verdict(
            frozenset(found["shown"]),
            {path: frozenset(map(_meaning, told)) for path, told in found["problems"].items()},
            frozenset(found["kept"]),
        )
        for found in page.evaluate("asked => viewed(asked)", asked)
    ]


def quarrels(here: Verdict, there: Verdict) -> list[str]:
    """Tell where the two differ, other than on purpose."""
    apart = here.shown ^ there.shown
    found = [f"{path} shows {_side(path, here.shown)}" for path in apart]
    for path in sorted((here.problems.keys() | there.problems.keys()) - apart):
        own = here.problems.get(path, frozenset())
        other = there.problems.get(path, frozenset()) - THEIRS_ALONE.keys()
        if own & OURS_ALONE.keys():
            continue
        if not own <= other or bool(own) != bool(other):
            found.append(f"{path} is {set(own) or 'good'} here, {set(other) or 'good'} there")
    if here.kept is not None and there.kept is not None:
        other_keys = (here.kept ^ there.kept) - apart
        found += [f"{path} is kept {_side(path, here.kept)}" for path in other_keys]
    return sorted(found)


def _side(path: str, mine: frozenset[str]) -> str:
    return "here alone" if path in mine else "there alone"


def _meaning(message: str) -> str:
    return next((code for start, code in MESSAGES.items() if message.startswith(start)), "pattern")


def _code(code: str, path: str, pair: Pair) -> str:
    given = pick(pair.answers, parse_path(path) or ())
    return "blank" if code == "required" and isinstance(given, str) and given else code


def _visible(rows: Iterable[Row]) -> Iterator[Widget]:
    for widget in (widget for row in rows for widget in row.widgets if not widget.hidden):
        yield widget
        yield from _visible(widget.rows)
        for item in widget.items:
            if not item.blank:
                yield from _visible(item.rows)


def _leaves(form: Form, value: object, path: str = "") -> Iterator[str]:
    if path and pattern_of(path) in form.fields:
        yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(form, inner, f"{path}.{key}".removeprefix("."))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _leaves(form, inner, f"{path}[{position}]")

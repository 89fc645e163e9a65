"""A decision table tried on made-up input, before anybody publishes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

import decisions
from api.context import actor, engine
from api.language import language
from api.refusals import DecisionUnreadable, EvaluationStopped, UnknownDecision
from api.sentences import sentence
from engine.clock import ZONE, moment
from engine.errors import Forbidden
from engine.model.finding import Finding
from feel import FeelError, from_log, to_log

if TYPE_CHECKING:
    from decisions import Model, Outcome
    from feel import DateTime

NEEDS = "process.draft"
_FILE = "draft.dmn"
"""What an unsaved text is called where a file is named."""


def tried(source: str, decision: str | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """Evaluate a decision of the DMN text ``source``; nothing is kept.

    Args:
        source: the file, as a text.
        decision: its id or name; not needed where the text holds one.
        given: the variables by name, as the log holds values.

    Raises:
        Forbidden: the actor may not draft.
        DecisionUnreadable: the text is no DMN.
        UnknownDecision: it has no such decision, or several and none was named.
        EvaluationStopped: a limit was met, or the answer is a function or a range.
    """
    if not actor().may(NEEDS):
        raise Forbidden(needs=NEEDS)
    model = _read(source)
    key = _chosen(model, decision)
    try:
        inputs = {name: from_log(value) for name, value in given.items()}
        return _told(model, key, decisions.evaluate(model, key, inputs, now=local_now()))
    except FeelError as fault:
        raise EvaluationStopped(reason=fault.code, **fault.facts) from None


def local_now() -> DateTime:
    """The present moment, as expressions of drawings and tables see it."""
    there = moment(engine().tools.clock.now()).astimezone(ZoneInfo(ZONE))
    return cast("DateTime", from_log({"$t": "dateTime", "v": there.isoformat()}))


def _read(source: str) -> Model:
    try:
        return decisions.read(source.encode(), name=_FILE)
    except decisions.DecisionRefused as refused:
        raise DecisionUnreadable(
            Finding(
                code=found.code,
                severity="error",
                file=_FILE,
                line=found.line or None,
                element_id=found.element_id,
                facts={"file": _FILE, **found.facts},
            )
            for found in refused.findings
        ) from None


def _chosen(model: Model, asked: str | None) -> str:
    known = [one.name for one in model.decisions.values()]
    if asked is None and len(known) == 1:
        return next(iter(model.decisions))
    try:
        return model.decision(asked or "").id
    except decisions.UnknownDecision:
        raise UnknownDecision(name=asked, known=known) from None


def _told(model: Model, key: str, outcome: Outcome) -> dict[str, Any]:
    numbers = _numbers(model, outcome)
    return {
        "decision": key,
        "value": to_log(outcome.value),
        "matched": [{"rule": rule, "number": numbers.get(rule)} for rule in outcome.matched],
        "inputs": {text: to_log(value) for text, value in outcome.inputs.items()},
        "outputs": to_log(outcome.outputs),
        "problem": outcome.problem,
        "warnings": [_warning(note) for note in outcome.warnings],
    }


def _numbers(model: Model, outcome: Outcome) -> dict[str, int]:
    """The rules of the table that answered: their numbers, from 1."""
    if not outcome.matched:
        return {}
    answered = outcome.records[-1].table
    return {
        rule: number
        for placed in model.tables
        if placed.table.id == answered
        for number, rule in enumerate(placed.table.rule_ids, 1)
    }


def _warning(note: decisions.Finding) -> dict[str, Any]:
    facts = to_log(dict(note.facts))
    return {
        "code": note.code,
        "line": note.line or None,
        "element_id": note.element_id,
        "facts": facts,
        "message": _words(note),
    }


def _words(note: decisions.Finding) -> str:
    spoken, facts = language(), note.facts
    if note.code != "feel_warning":
        return sentence("commands", f"warning_{note.code}", facts, spoken)
    reason = sentence("commands", f"warning_{facts['reason']}", facts, spoken)
    detail = sentence("commands", "about", facts, spoken) if facts.get("detail") else ""
    return f"{reason}{detail}"

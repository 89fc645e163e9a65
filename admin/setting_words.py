"""Why a setting was not taken, in the reader's language."""

from __future__ import annotations

from typing import Any

from admin.sentences import sentence
from admin.words import Words
from engine.errors import BadInput


def trouble(refusal: BadInput, words: Words) -> str:
    """One sentence; a problem without words of its own is told by the code of the refusal."""
    facts: dict[str, Any] = dict(refusal.facts)
    problem = str(facts.get("problem"))
    own = {
        "zone_unknown": words("There is no time zone of this name."),
        "span_unreadable": words("A span of hours reads 09:00-18:00."),
        "span_runs_backwards": words("A span of hours ends before it begins."),
        "spans_overlap": words("Two spans of hours overlap."),
        "no_opening_hours": words("A working day needs opening hours."),
        "not_a_date": words("A day reads 2026-12-31."),
        "not_a_year": words("A year reads 2028."),
        "day_closed_and_open": words("A day is both closed and worked."),
        "domain": words("A domain reads mail.example.org."),
        "message_names": words(
            "A name has 1 to 60 letters, digits, dots, hyphens or underscores; at most 500 names."
        ),
    }
    told = own.get(problem) or sentence("errors", refusal.code, facts, words)
    given = next((facts[n] for n in ("value", "span", "zone", "name") if n in facts), None)
    listed = facts.get("days") or facts.get("spans")
    named = str(given) if given is not None else ", ".join(map(str, listed or ()))
    return f"{told} ({named[:80]})" if named else told

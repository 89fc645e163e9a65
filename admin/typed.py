"""What was typed into a form of the console's own, and what is wrong with it, by field."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flask import request

from admin.sentences import sentence
from admin.words import Words
from forms import Problem

NO_PROBLEM: Mapping[str, Problem] = {}


@dataclass(frozen=True, slots=True)
class Typed:
    """Texts by name of the field, and for each field at most one problem."""

    values: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """The text of a field; empty where nothing was typed."""
        return self.values.get(name, "")

    def but(self, name: str, code: str, **facts: object) -> Typed:
        """The same with a problem at the field ``name``; the first one of a field stays."""
        if name in self.problems:
            return self
        return replace(self, problems={**self.problems, name: Problem(code, facts)})

    def demanding(self, *names: str, most: int = 80) -> Typed:
        """The same with a problem at each of the fields that is empty, too long or unreadable."""
        found = self
        for name in names:
            text = self[name]
            if not text:
                found = found.but(name, "required")
            elif len(text) > most:
                found = found.but(name, "too_long", max=most)
            elif any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
                found = found.but(name, "control_character")
        return found


def typed(*names: str) -> Typed:
    """The fields ``names`` of the form that was sent, without spaces around them."""
    return Typed({name: request.form.get(name, "").strip() for name in names})


def told(problem: Problem, words: Words) -> str:
    """What to do about ``problem``, in the reader's language."""
    own = {
        "account_name": words(
            "Use 1 to 40 small letters, digits, dots, hyphens and underscores, a letter or digit "
            "first: wang.fang"
        ),
        "group_id": words(
            "Use 1 to 40 small letters, digits and underscores, a letter first: quality_night"
        ),
        "taken": words("This one is taken already. Choose another."),
        "not_the_same": words("The two are not the same."),
        "wrong_password": words("This is not your password of now."),
        "nobody": words("Choose a colleague."),
        "oneself": words("Nobody stands in for themselves."),
        "ends_first": words("The last day comes before the first."),
        "over_already": words("The last day is past already."),
    }
    return own.get(problem.code) or sentence("answers", problem.code, problem.facts, words)

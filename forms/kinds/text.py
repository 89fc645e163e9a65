"""``textfield`` and ``textarea``."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

import re2

from forms import js_text
from forms.numbers import as_limit
from forms.plan import Check, Convert
from forms.problem import Mismatch, Problem
from forms.setting import Scope, Setting

DEFAULT_LENGTH: Final = 4_000
"""Longest text where the definition does not say; in JavaScript's units, trimmed."""

HARD_LENGTH: Final = 20_000
"""Longest text that any definition may allow."""

_EMAIL: Final = re2.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
    r"[A-Za-z]{2,63}"
)
_PHONE: Final = re2.compile(
    r"(?:\+|00)[1-9][0-9 ()-]{5,18}[0-9]"  # any country, with its code
    r"|1[3-9][0-9](?:[ -]?[0-9]{4}){2}"  # mobile, China
    r"|(?:\(?0[1-9][0-9]{1,2}\)?[ -]?)?[2-9][0-9]{2}[ -]?[0-9]{4,5}(?:[-转][0-9]{1,6})?"  # landline
    r"|[48]00(?:[ -]?[0-9]){7}"  # service numbers
)


def text_converter() -> Convert:
    """Return the reader of text: ``""`` is empty; white space is kept as typed."""

    def convert(raw: object, _now: datetime) -> object:
        if type(raw) is not str:
            if raw is None:
                return None
            raise Mismatch("not_text")
        if len(raw) > 2 * HARD_LENGTH:
            raise Mismatch("too_long", max=HARD_LENGTH)
        if not js_text.is_storable(raw):
            raise Mismatch("control_character")
        return raw or None

    return convert


def longest(limit: Setting) -> Check:
    """Return the check of ``maxLength``; never more than ``HARD_LENGTH``."""
    if limit.is_fixed:
        most = limit.fixed if isinstance(limit.fixed, int) else DEFAULT_LENGTH
        return _longest(min(most, HARD_LENGTH))

    def check(value: object, scope: Scope) -> Problem | None:
        most = limit.value(scope)
        return _longest(min(most, HARD_LENGTH) if type(most) is int else DEFAULT_LENGTH)(
            value, scope
        )

    return check


def _longest(most: int) -> Check:
    too_long = Problem("too_long", {"max": most})

    def check(value: object, _scope: Scope) -> Problem | None:
        text = str(value)
        if 2 * len(text) <= most or js_text.length(js_text.trim(text)) <= most:
            return None
        return too_long

    return check


def shortest(limit: Setting) -> Check:
    """Return the check of ``minLength``."""

    def check(value: object, scope: Scope) -> Problem | None:
        least = as_limit(limit.value(scope))
        if least is None or js_text.length(js_text.trim(str(value))) >= least:
            return None
        return Problem("too_short", {"min": least})

    return check


def matching(occurs: Callable[[str], bool], message: str, message_en: str) -> Check:
    """Return the check of ``pattern``, with the owner's messages as facts."""
    facts = {"message": message, "message_en": message_en or message} if message else {}
    refused = Problem("pattern", facts)

    def check(value: object, _scope: Scope) -> Problem | None:
        return None if occurs(str(value)) else refused

    return check


def open_case() -> Check:
    """Return the check of ``properties.refers_to``; it passes where nobody knows the cases."""

    def check(value: object, scope: Scope) -> Problem | None:
        if scope.is_open_case is None or scope.is_open_case(js_text.trim(str(value))):
            return None
        return Problem("no_open_case")

    return check


def of_type(validation_type: str) -> Check | None:
    """Return the check of ``validationType``: ``email``, ``phone`` (China, or with country code).

    ``custom`` only says that ``pattern`` counts: ``None``.
    """
    if validation_type == "email":
        return _whole(_EMAIL.fullmatch, Problem("not_an_email"))
    if validation_type == "phone":
        return _whole(_PHONE.fullmatch, Problem("not_a_phone_number"))
    return None


def _whole(fits: Callable[[str], object], refused: Problem) -> Check:
    def check(value: object, _scope: Scope) -> Problem | None:
        return refused if fits(js_text.trim(str(value))) is None else None

    return check

"""``check-statement``: no customer's name or number may be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, items, open_text, record
from complaints.operations.personal import open_texts, opened
from complaints.operations.surroundings import connection_of
from complaints.store import register
from engine.operations import Context, Operation
from engine.store import Connection

_DISTINCTIVE = 2
"""A name of one character would be found in any text."""
_GAPS = re.compile(r"[\s\-－—–·•.．()（）]+")
_MOBILE = re.compile(r"(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)", re.ASCII)
_PERSONAL = ("name", "phone", "wechat", "email")


def operation(house: House) -> Operation:
    """``statement``, ``people``, ``case_nos`` -> ``problems``, each with ``field`` and ``kind``.

    Found are the name, phone, WeChat and e-mail of the people given (answers of forms) and of the
    customers of the cases, and any mobile number, in spite of spaces, dashes and full-width
    figures. The public contact may be a number of the house, not a mobile one. What was found is
    never answered, only where.

    Source:
        Process brief P12; privacy brief, first row.
    """

    def run(inputs: Inputs, context: Context) -> Mapping[str, object]:
        connection = connection_of(context)
        statement = record(inputs, "statement")
        known = [
            (kind, value)
            for person in _people(connection, house, inputs)
            for kind, value in person.items()
            if kind in _PERSONAL and len(value) >= _DISTINCTIVE
        ]
        plain = {name: open_text(statement, name) for name in statement}
        told = {name: text for name, text in plain.items() if text is not None}
        told |= opened(connection, house, statement)
        problems = [
            {"field": field, "kind": kind}
            for field, text in told.items()
            for kind in dict.fromkeys(_found(_plain(text), known))
        ]
        return {"problems": problems}

    return Operation(topic="check-statement", kind="inline", run=run)


def _people(connection: Connection, house: House, inputs: Inputs) -> Iterator[Mapping[str, str]]:
    for answers in items(inputs, "people"):
        if isinstance(answers, dict):
            plain = {name: open_text(answers, name) for name in _PERSONAL}
            told = {name: text for name, text in plain.items() if text is not None}
            yield told | opened(connection, house, answers)
    for number in items(inputs, "case_nos"):
        found = register.find(connection, str(number))
        if found is not None:
            texts = open_texts(connection, house, found.sealed.values())
            yield {name: texts[ref] for name, ref in found.sealed.items() if ref in texts}


def _found(text: str, known: list[tuple[str, str]]) -> Iterator[str]:
    if _MOBILE.search(text):
        yield "phone"
    for kind, value in known:
        if _plain(value) in text:
            yield kind


def _plain(text: str) -> str:
    """Half-width, lower case and without gaps, so that no disguise helps."""
    return _GAPS.sub("", normalize("NFKC", text)).casefold()

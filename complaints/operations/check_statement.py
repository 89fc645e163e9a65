"""``check-statement``: no customer's name or number may be published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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
_GAP = r"[\s\-—–·•.()]*"
_GAPS = re.compile(_GAP)
_MOBILE = re.compile(rf"(?<![0-9])(?:(?:\+|00)?86{_GAP})?1{_GAP}[3-9](?:{_GAP}[0-9]){{9}}(?![0-9])")
_PERSONAL = ("name", "phone", "wechat", "email")


def operation(house: House) -> Operation:
    """``statement``, ``fields``, ``people``, ``case_nos`` -> ``problems`` (``field``, ``kind``).

    Of the statement only ``fields`` are published, and read. Found are the name, phone, WeChat and
    e-mail of the people given (answers of forms) and of the customers of the cases, and any mobile
    number, in spite of spaces, dashes and full-width figures: the public contact is no mobile one.
    What was found is never answered, only where.

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
        texts = _texts(connection, house, statement, statement)
        told = {name: texts[name] for name in items(inputs, "fields") if name in texts}
        problems = [
            {"field": field, "kind": kind}
            for field, text in told.items()
            for kind in dict.fromkeys(_found(text, known))
        ]
        return {"problems": problems}

    return Operation(topic="check-statement", kind="inline", run=run)


def _people(connection: Connection, house: House, inputs: Inputs) -> Iterator[Mapping[str, str]]:
    for answers in items(inputs, "people"):
        if isinstance(answers, dict):
            yield _texts(connection, house, answers, _PERSONAL)
    for number in items(inputs, "case_nos"):
        found = register.find(connection, str(number))
        if found is not None:
            texts = open_texts(connection, house, found.sealed.values())
            yield {name: texts[ref] for name, ref in found.sealed.items() if ref in texts}


def _texts(
    connection: Connection, house: House, answers: Mapping[str, object], names: Iterable[str]
) -> dict[str, str]:
    plain = {name: open_text(answers, name) for name in names}
    told = {name: text for name, text in plain.items() if text is not None}
    return told | opened(connection, house, answers)


def _found(text: str, known: list[tuple[str, str]]) -> Iterator[str]:
    if _MOBILE.search(normalize("NFKC", text)):
        yield "phone"
    plain = _plain(text)
    for kind, value in known:
        if _plain(value) in plain:
            yield kind


def _plain(text: str) -> str:
    """Half-width, lower case and without gaps, so that no disguise helps."""
    return _GAPS.sub("", normalize("NFKC", text)).casefold()

"""The settings of the house as an administrator types them: texts for each, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from admin.words import Words
from complaints.calendar_settings import read_settings
from complaints.catalogue import LANGUAGES
from complaints.operations.telling import SETTING as MAIL
from complaints.store.calendars import SETTING as CALENDAR
from engine.library import MESSAGES

_YEAR = re.compile(r"[0-9]{4}")
_LIST = re.compile(r"[\s,;，；、]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One input: ``kind`` is text, lines (one entry a line) or choice (among ``choices``)."""

    name: str
    label: str
    hint: str = ""
    kind: str = "text"
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """A setting: ``texts`` of a value (``None``: the default holds), ``value`` of typed texts."""

    name: str
    title: str
    about: str
    fields: tuple[Field, ...]
    texts: Callable[[Any], Mapping[str, str]]
    value: Callable[[Mapping[str, str]], object]


def kinds(words: Words) -> tuple[Kind, ...]:
    """All settings, in the order in which a page shows them."""
    return (_calendar(words), _mail(words), _messages(words))


def _calendar(words: Words) -> Kind:
    return Kind(
        name=CALENDAR,
        title=words("Working days and hours"),
        about=words("Limits in working days are counted by these. Public holidays are known."),
        fields=(
            Field(name="zone", label=words("Time zone")),
            Field(
                name="hours",
                label=words("Opening hours of a working day"),
                hint=words("One span a line: 09:00-18:00"),
                kind="lines",
            ),
            Field(
                name="closed_days",
                label=words("Closed besides public holidays"),
                hint=words("One day a line: 2026-12-31"),
                kind="lines",
            ),
            Field(
                name="open_days",
                label=words("Worked although weekend or holiday"),
                hint=words("One day a line: 2026-12-31"),
                kind="lines",
            ),
            Field(
                name="complete_years",
                label=words("Years beyond the public table that are complete"),
                hint=words("Their days are entered above in full: limits there are final."),
                kind="lines",
            ),
        ),
        texts=_calendar_texts,
        value=_calendar_value,
    )


def _calendar_texts(value: object) -> Mapping[str, str]:
    found = read_settings(value or {})
    return {
        "zone": found.zone,
        "hours": "\n".join(map(str, found.hours)),
        "closed_days": "\n".join(sorted(map(str, found.closed_days))),
        "open_days": "\n".join(sorted(map(str, found.open_days))),
        "complete_years": "\n".join(map(str, sorted(found.complete_years))),
    }


def _calendar_value(texts: Mapping[str, str]) -> object:
    years = _entries(texts["complete_years"])
    return {
        "zone": texts["zone"],
        **{name: _entries(texts[name]) for name in ("hours", "closed_days", "open_days")},
        "complete_years": [int(year) if _YEAR.fullmatch(year) else year for year in years],
    }


def _mail(words: Words) -> Kind:
    spoken = {"zh": words("Chinese"), "en": words("English")}
    return Kind(
        name=MAIL,
        title=words("Mail"),
        about=words("How letters to customers and colleagues go out."),
        fields=(
            Field(
                name="domain",
                label=words("Domain of our people's addresses"),
                hint=words("mail.example.org: wang.fang then reads wang.fang@mail.example.org"),
            ),
            Field(
                name="language",
                label=words("Language of the letters"),
                kind="choice",
                choices=tuple((one, spoken[one]) for one in LANGUAGES),
            ),
        ),
        texts=lambda value: {
            "domain": (value or {}).get("domain") or "",
            "language": (value or {}).get("language") or LANGUAGES[0],
        },
        value=lambda texts: {name: text for name, text in texts.items() if text},
    )


def _messages(words: Words) -> Kind:
    return Kind(
        name=MESSAGES,
        title=words("Names of messages and signals"),
        about=words("Drawings may use these besides those of the catalogue."),
        fields=(
            Field(
                name="names",
                label=words("Names"),
                hint=words("One name a line: letters, digits, dots, hyphens and underscores"),
                kind="lines",
            ),
        ),
        texts=lambda value: {"names": "\n".join(value or ())},
        value=lambda texts: _entries(texts["names"]),
    )


def _entries(text: str) -> list[str]:
    return [part for part in _LIST.split(text.strip()) if part]

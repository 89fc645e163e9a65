"""What a kept form will do when it is sent again, and what stands in it, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from admin.case_facts import in_words
from admin.complaint_of import number_of
from admin.context import HOUSE_FIELDS, ask, words
from admin.kept import Kept
from admin.published_forms import published_form, published_start
from admin.roster import roster
from admin.whole import whole
from admin.words import Words
from complaints.intake import FORM
from engine.errors import Forbidden, NotFound
from engine.queries import FindInstance, FindTask

if TYPE_CHECKING:
    from forms import Field, Form

_POSITION = re.compile(r"\[\d+\]")
_SILENT = HOUSE_FIELDS | {"notice", "task"}


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A field that is not empty."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptForm:
    """``deed`` is what the form does, ``about`` the task or case that it does it to."""

    deed: str
    about: str
    lines: tuple[KeptLine, ...]


def kept_form(kept: Kept) -> KeptForm:
    """Tell the reader what they are about to send; what they may not see stays unnamed."""
    spoken = words()
    try:
        about, form = _subject(kept)
    except (NotFound, Forbidden):
        about, form = "", None
    return KeptForm(
        deed=_deeds(spoken).get(kept.page, spoken("Send a form")),
        about=about,
        lines=tuple(_lines(kept, form, spoken)),
    )


def _subject(kept: Kept) -> tuple[str, Form | None]:
    """What the form is about, and its definition where it has one.

    Raises:
        NotFound, Forbidden: it is gone, or not for this reader.
    """
    given, spoken = kept.given, words()
    if kept.page == "admin.record":
        return "", published_form(FORM)
    if kept.page == "admin.start":
        start = published_start(given["key"])
        return "", None if start is None else start.form
    if not isinstance(given.get("uid"), UUID):
        return "", None
    if kept.address.startswith("/tasks/"):
        task = ask(FindTask(task=given["uid"]))
        number = number_of(task.instance, task.variables)
        name = spoken.pick(task.name.zh, task.name.en)
        is_its = kept.page in ("admin.completion", "admin.draft")
        return (f"{name} {number or ''}").strip(), task.form if is_its else None
    case = ask(FindInstance(instance=given["uid"]))
    waits = [wait for wait in case.waits if wait.element == given.get("element")]
    title = spoken.pick(case.title.zh, case.title.en)
    return number_of(case.instance, case.variables) or title, waits[0].form if waits else None


def _lines(kept: Kept, form: Form | None, spoken: Words) -> Iterator[KeptLine]:
    typed: dict[str, list[str]] = {}
    for name, value in kept.fields:
        typed.setdefault(name, []).append(value)
    known = {} if form is None else form.fields
    for name, values in typed.items():
        if name in _SILENT:
            continue
        field = known.get(_POSITION.sub("[]", name))
        told = _text(name, [value for value in values if value.strip()], field, spoken)
        if told:
            yield KeptLine(_label(name, field, spoken), told)


def _text(name: str, values: list[str], field: Field | None, spoken: Words) -> str:
    if name == "to":
        people = roster()
        numbers = (whole(value) for value in values)
        found = [people[number] for number in numbers if number is not None and number in people]
        return spoken(", ").join(spoken.pick(one.name_zh, one.name_en) for one in found)
    if field is None:
        return spoken(", ").join(values)
    if field.kind == "checkbox":
        return spoken("yes") if "on" in values else ""
    if field.kind == "datetime":
        values = [value.replace("T", " ") for value in values]
    return in_words(list(values), field, spoken)


def _label(name: str, field: Field | None, spoken: Words) -> str:
    if field is not None:
        return spoken.pick(field.label, field.label_en) or name
    own = {
        "reason": spoken("Reason"),
        "to": spoken("Person"),
        "note": spoken("What changes, and why"),
    }
    return own.get(name, name)


def _deeds(spoken: Words) -> dict[str, str]:
    return {
        "admin.completion": spoken("Complete a task"),
        "admin.draft": spoken("Save draft"),
        "admin.discard": spoken("Discard draft"),
        "admin.claim": spoken("Claim"),
        "admin.release": spoken("Release"),
        "admin.assign": spoken("Assign"),
        "admin.delegate": spoken("Ask for help"),
        "admin.give_back": spoken("Give it back"),
        "admin.record": spoken("Record a complaint"),
        "admin.send": spoken("Enter what came in"),
        "admin.retry": spoken("Try again"),
        "admin.unmask": spoken("Show, and record it"),
        "admin.start": spoken("Start"),
        "admin.publish": spoken("Publish files"),
        "admin.add_file": spoken("Add a file"),
        "admin.open_file": spoken("Open, and record it"),
        "admin.remove_file": spoken("Remove"),
        "admin.read": spoken("Mark as read"),
    }

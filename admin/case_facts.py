"""What a complaint is about, in the words of the record form, personal values masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from admin.complaint_of import complaint_of, number_of
from admin.context import now, words
from admin.moments import when
from admin.opened import references_in, shown
from admin.published_forms import published_form
from admin.words import Words
from complaints.intake import FORM
from complaints.moments import read_moment
from engine.clock import micros
from engine.errors import NotFound

if TYPE_CHECKING:
    from engine.model import Instance
    from forms import Field

_TOLD = (
    "name",
    "phone",
    "wechat",
    "email",
    "profile",
    "product",
    "order_no",
    "emotion",
    "wants",
    "description",
    "injury_text",
    "occurred_at",
    "customer_deadline",
)
"""Fields of the record, in the order of the card; those not answered are left out."""
_CASE = "case"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A line of the card. ``references`` are those of the sealed values in it."""

    name: str
    label: str
    text: str
    references: tuple[str, ...] = ()
    is_masked: bool = False


def instances_of(instance: Instance, variables: Mapping[str, Any]) -> list[UUID]:
    """The instances of the complaint that ``instance`` belongs to, itself first."""
    found = complaint_of(number_of(instance, variables))
    others = [] if found is None else [owned.uid for owned in found.instances]
    return [instance.uid, *(uid for uid in others if uid != instance.uid)]


def facts_of(instance: Instance, variables: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The lines that the variables of ``instance`` give."""
    given = variables.get(_CASE) or variables.get(FORM)
    if not isinstance(given, Mapping):
        return ()
    try:
        fields = published_form(FORM).fields
    except NotFound:
        return ()
    told = {name: given[name] for name in _TOLD if given.get(name) not in (None, "", [])}
    opened = shown(instances_of(instance, variables), told)
    return tuple(
        Fact(
            name=name,
            label=words().pick(fields[name].label, fields[name].label_en) or name,
            text=in_words(value, fields[name], words()),
            references=tuple(references_in(told[name])),
            is_masked=opened.is_masked and any(references_in(told[name])),
        )
        for name, value in opened.value.items()
        if name in fields
    )


def in_words(value: object, field: Field, spoken: Words) -> str:
    """A logged answer as a person says it: labels of options, moments on the desk's clock."""
    if isinstance(value, list):
        return spoken(", ").join(in_words(item, field, spoken) for item in value)
    if isinstance(value, bool):
        return spoken("yes") if value else spoken("no")
    for option in field.options:
        if option.value == value:
            return spoken.pick(option.label, option.label_en)
    if isinstance(value, Mapping):
        return _moment(value, spoken)
    return str(value)


def _moment(value: Mapping[str, object], spoken: Words) -> str:
    try:
        at = read_moment(dict(value))
    except ValueError:
        return str(value.get("v", ""))
    return "" if at is None else when(micros(at), now(), spoken)

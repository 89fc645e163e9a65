"""Logged values with the personal ones opened, or masked for readers who may not see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from admin.context import ask
from admin.page import may
from complaints.masking import STARS, Personal, masked
from engine.queries import OpenValues
from engine.vault import parse_reference
from engine.vault.reference import TAG

_KINDS: Mapping[str, Personal] = {
    "name": Personal.NAME,
    "phone": Personal.PHONE,
    "email": Personal.EMAIL,
    "address": Personal.ADDRESS,
    "wechat": Personal.ACCOUNT,
    "account": Personal.ACCOUNT,
    "id_card": Personal.IDENTITY_CARD,
    "bank_card": Personal.BANK_CARD,
}
"""By the field's own name; any other text is hidden altogether."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """``value`` with a text in the place of each reference; ``is_masked`` if any is hidden."""

    value: Any
    is_masked: bool


def shown(instances: Sequence[UUID], value: object) -> Shown:
    """Open what the reader may see of ``value``, which stands in the log of ``instances``.

    The instances belong to one complaint: who works on an open task of one of them sees all.
    """
    references = sorted(set(references_in(value)))
    if not references:
        return Shown(value=value, is_masked=False)
    if not may(OpenValues.needs or ""):
        return Shown(value=_replaced(value, {}), is_masked=True)
    found = [ask(OpenValues(instance=uid, references=references)) for uid in instances]
    told = {text: opened for one in found for text, opened in one.values.items()}
    is_entitled = any(one.is_entitled for one in found)
    if not is_entitled:
        told = {text: mask(text, opened) for text, opened in told.items()}
    return Shown(value=_replaced(value, told), is_masked=not is_entitled and bool(told))


def mask(reference: str, opened: object) -> str:
    """The masked form of an opened value, by the field that its reference names."""
    field = parse_reference(reference).path.rpartition(".")[2]
    if not isinstance(opened, str):
        return STARS
    return masked(opened, _KINDS.get(field, Personal.TEXT))


def references_in(value: object) -> Iterator[str]:
    """The texts of all references in a logged value."""
    if isinstance(value, Mapping):
        if value.get("$t") == TAG:
            yield str(value["v"])
        else:
            for item in value.values():
                yield from references_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from references_in(item)


def _replaced(value: object, told: Mapping[str, object]) -> Any:
    if isinstance(value, Mapping):
        if value.get("$t") == TAG:
            return told.get(str(value["v"]), STARS)
        return {name: _replaced(item, told) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(item, told) for item in value]
    return value

"""``register-complaint``: a contact becomes an entry of the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from complaints.moments import write_moment
from complaints.numbers import FormNumber
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, moment_of, open_text, record, sealed_texts, text
from complaints.operations.personal import opened
from complaints.operations.surroundings import connection_of
from complaints.repeat_keys import repeat_keys
from complaints.store import register, repeats
from engine.clock import micros
from engine.operations import Context, Operation
from engine.store import Connection
from engine.vault import parse_reference

_CONVERTED = ("description", "emotion", "wants")
"""What the consultation tells anew wins over the first record, if it tells it."""


def operation(house: House) -> Operation:
    """``number``, ``contact`` (answers of F01), ``conversion``, ``contact_at`` -> ``case``.

    ``case`` has every field of F01 under its own name, personal ones as references, and ``no``,
    ``contact_at``, ``accepted_at`` (the moment of the step), ``contact_count`` (1), ``alert``
    (``none``) and ``converted``.
    """

    def run(inputs: Inputs, context: Context) -> Mapping[str, object]:
        number = FormNumber.parse(text(inputs, "number"))
        contact_at = micros(moment_of(inputs, "contact_at"))
        case = _case(inputs, str(number), contact_at, context)
        connection = connection_of(context)
        sealed = sealed_texts(case)
        row = _row(case, sealed, contact_at, context)
        row["sort"] = number.sort_key
        row["subject_id"] = _subject(connection, sealed)
        complaint_id = register.add(connection, row)
        repeats.add(connection, complaint_id, _digests(connection, house, case))
        return {"case": case}

    return Operation(topic="register-complaint", kind="inline", run=run)


def _case(inputs: Inputs, number: str, contact_at: int, context: Context) -> dict[str, Any]:
    contact, conversion = record(inputs, "contact"), record(inputs, "conversion")
    told = {name: conversion[name] for name in _CONVERTED if conversion.get(name) is not None}
    return {
        **contact,
        "equipment": contact.get("equipment"),
        **told,
        "no": number,
        "contact_at": write_moment(contact_at),
        "accepted_at": write_moment(context.at),
        "contact_count": 1,
        "alert": "none",
        "converted": bool(conversion),
    }


def _row(
    case: Mapping[str, Any], sealed: Mapping[str, str], contact_at: int, context: Context
) -> dict[str, Any]:
    return {
        "number": case["no"],
        "channel": open_text(case, "channel"),
        "profile": open_text(case, "profile"),
        "identity": open_text(case, "identity"),
        "product": product_of(case),
        "problem": None,
        "category": None,
        "severity": None,
        "alert": "none",
        "cluster": None,
        "contact_at": contact_at,
        "accepted_at": context.at,
        "contact_count": 1,
        "supplements": 0,
        "customer_deadline": None,
        "merged_into": None,
        "is_key_customer": case.get("is_key_customer") is True,
        "is_converted": case["converted"],
        "has_injury": case.get("injury") is True,
        "sealed": sealed,
        "drill": context.drill,
        "instance": context.instance,
    }


def product_of(case: Mapping[str, Any]) -> str | None:
    """The product, else the model of the equipment, as typed."""
    equipment = case.get("equipment")
    model = open_text(equipment, "model") if isinstance(equipment, dict) else None
    return open_text(case, "product") or model


def _subject(connection: Connection, sealed: Mapping[str, str]) -> int | None:
    for reference in map(parse_reference, sealed.values()):
        found = register.subject_of(connection, reference.stream, reference.seq, reference.n)
        if found is not None:
            return found
    return None


def _digests(connection: Connection, house: House, case: Mapping[str, Any]) -> dict[str, bytes]:
    if case.get("identity") == "anonymous":
        return {}
    told = opened(connection, house, case)
    return repeat_keys(house.index_key, {**told, "order_no": open_text(case, "order_no")})

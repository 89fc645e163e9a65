"""``dedupe``: is this contact about a matter that is being handled already?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, open_text, record
from complaints.operations.personal import open_texts, opened
from complaints.operations.surroundings import connection_of
from complaints.repeat_keys import ORDER, repeat_keys
from complaints.similarity import LIKENESS_OF_A_REPEAT, similarity
from complaints.store import repeats
from complaints.store.repeats import Earlier
from engine.clock import DAY
from engine.operations import Context, Operation
from engine.store import Connection
from feel import to_log

WINDOW = 7 * DAY
"""Requirement R-036: contacts further apart are two matters."""

Found = tuple[Earlier, Decimal | None]


def operation(house: House) -> Operation:
    """``contact`` (answers of F01) -> ``duplicate``, ``open_case``, ``similarity`` and the count.

    ``contact_count`` is that of the open complaint, without this contact. A duplicate shares phone,
    WeChat, e-mail or order with an open complaint of which we heard within seven days, and the
    texts are alike; where a text cannot be read any more, the same order is enough. A person
    confirms. An anonymous contact is never one.
    """

    def run(inputs: Inputs, context: Context) -> Mapping[str, object]:
        contact = record(inputs, "contact")
        best = None
        if contact.get("identity") != "anonymous":
            best = _best(_alike(connection_of(context), house, contact, context))
        if best is None:
            return {"duplicate": False, "open_case": None, "similarity": None, "contact_count": 1}
        earlier, likeness = best
        return {
            "duplicate": True,
            "open_case": earlier.number,
            "similarity": to_log(likeness),
            "contact_count": earlier.contact_count,
        }

    return Operation(topic="dedupe", kind="inline", run=run)


def _alike(
    connection: Connection, house: House, contact: Mapping[str, object], context: Context
) -> list[Found]:
    told = opened(connection, house, contact)
    keys = repeat_keys(house.index_key, {**told, "order_no": open_text(contact, "order_no")})
    since = context.at - WINDOW
    earlier = repeats.open_with(connection, keys.values(), since=since, drill=context.drill)
    wanted = [e.sealed["description"] for e in earlier if "description" in e.sealed]
    texts = open_texts(connection, house, wanted)
    description = told.get("description")
    return [
        (e, _likeness(description, texts.get(e.sealed.get("description", "")))) for e in earlier
    ]


def _likeness(one: str | None, other: str | None) -> Decimal | None:
    return None if one is None or other is None else similarity(one, other)


def _best(found: Sequence[Found]) -> Found | None:
    fitting = [pair for pair in found if _is_repeat(*pair)]
    return max(fitting, key=lambda pair: pair[1] or Decimal(0), default=None)


def _is_repeat(earlier: Earlier, likeness: Decimal | None) -> bool:
    return ORDER in earlier.kinds if likeness is None else likeness >= LIKENESS_OF_A_REPEAT

"""``repeat-count``: did the same kind of complaint come back after an improvement?"""

from __future__ import annotations

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, moment_of, optional_text
from complaints.operations.surroundings import connection_of
from complaints.store import problems
from engine.clock import DAY, micros
from engine.operations import Context, Operation

WINDOW = 30 * DAY


def operation(_house: House) -> Operation:
    """``category``, ``begun_at``, ``done_at`` -> ``before``, ``after``.

    Complaints of the category whose first contact lies in the 30 days up to ``begun_at``, when the
    improvement was called for, and in the 30 days from ``done_at`` on, when its measures were done.
    Those merged into others do not count, nor do drills for real ones. Both are ``None`` if the
    improvement has no category.

    Source:
        Process brief P15; requirement R-190.
    """
    return Operation(topic="repeat-count", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    category = optional_text(inputs, "category")
    if category is None:
        return {"before": None, "after": None}
    connection = connection_of(context)
    begun, done = (micros(moment_of(inputs, name)) for name in ("begun_at", "done_at"))
    before, after = (
        problems.count_category(
            connection, category, after=since, until=since + WINDOW, drill=context.drill
        )
        for since in (begun - WINDOW, done)
    )
    return {"before": before, "after": after}

"""``compute-dues``: the chosen row of the time-limit table becomes due times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from complaints.due import Due
from complaints.moments import write_moment
from complaints.operations.house import House
from complaints.operations.inputs import (
    Inputs,
    moment_of,
    optional_moment,
    optional_text,
    record,
    unfit,
)
from complaints.operations.surroundings import calendar_of, connection_of, now_of
from complaints.sla import dues
from complaints.store import due_times, register
from engine.clock import micros
from engine.operations import Context, Operation

ONCE = frozenset({"record", "first_reply", "formal_reply"})
"""Milestones that a complaint meets once, however often it is handled anew."""


def operation(_house: House) -> Operation:
    """``policy``, ``contact_at``, ``accepted_at``, ``customer_deadline`` -> ``dues``, ``rules``.

    ``policy`` has cells of the milestones' grammar by milestone; ``dues`` has a moment, ``None``
    for no limit, and ``rules`` the rule for each of them. With ``restart`` true every clock begins
    at the moment of the step, and the register keeps the due times of what is done once only.
    ``severity`` and ``alert`` go into the register if they are given. Where the instance belongs
    to a complaint, its due rows are written.
    """
    return Operation(topic="compute-dues", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    deadline = optional_moment(inputs, "customer_deadline")
    computed = _computed(inputs, deadline, context)
    connection = connection_of(context)
    found = register.find_by_instance(connection, context.instance, context.key)
    if found is not None:
        due_times.replace(connection, found.id, _written(inputs, computed), at=context.at)
        register.link(connection, found.id, context.instance, context.process)
        values: dict[str, object] = {
            "customer_deadline": None if deadline is None else micros(deadline)
        }
        for name in ("severity", "alert"):
            given = optional_text(inputs, name)
            if given is not None:
                values[name] = given
        register.change(connection, found.id, values)
    return answer(computed)


def _computed(inputs: Inputs, deadline: datetime | None, context: Context) -> dict[str, Due | None]:
    policy = policy_of(inputs)
    is_restart = inputs.get("restart") is True
    begin = now_of(context)
    found = dues(
        policy,
        contact_at=begin if is_restart else moment_of(inputs, "contact_at"),
        accepted_at=begin if is_restart else optional_moment(inputs, "accepted_at"),
        customer_deadline=deadline,
        dispatch_at=optional_moment(inputs, "dispatch_at"),
        alert_at=optional_moment(inputs, "alert_at"),
        agreed_at=optional_moment(inputs, "agreed_at"),
        calendar=calendar_of(context),
    )
    return {name: found.get(name) for name in policy}


def _written(inputs: Inputs, computed: Mapping[str, Due | None]) -> Mapping[str, Due | None]:
    if inputs.get("restart") is not True:
        return computed
    return {name: due for name, due in computed.items() if name not in ONCE}


def policy_of(inputs: Inputs) -> dict[str, str]:
    """The row of the time-limit table among the inputs.

    Raises:
        OperationFailed: a cell is no text.
    """
    policy = record(inputs, "policy")
    if not policy or not all(isinstance(cell, str) for cell in policy.values()):
        raise unfit("policy")
    return policy


def answer(computed: Mapping[str, Due | None]) -> dict[str, dict[str, object]]:
    """Due times and their rules as the log holds them."""
    return {
        "dues": {
            name: write_moment(None if due is None else due.at) for name, due in computed.items()
        },
        "rules": {name: "-" if due is None else due.rule for name, due in computed.items()},
    }

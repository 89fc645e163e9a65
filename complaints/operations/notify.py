"""``notify``: tell the members of a group."""

from __future__ import annotations

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, optional_text, record, text
from complaints.operations.telling import Message, tell_group
from engine.operations import Context, Operation

_NOT_TOLD = frozenset({"group", "template", "answers"})


def operation(house: House) -> Operation:
    """``group``, ``template``; every further input is a fact for the text, ``case_no`` a link.

    So is every answer in ``answers``, a form as a person filled it in.
    """

    def run(inputs: Inputs, context: Context) -> Mapping[str, object]:
        message = Message(
            template=text(inputs, "template"),
            facts={
                **{name: value for name, value in inputs.items() if name not in _NOT_TOLD},
                **record(inputs, "answers"),
            },
            complaint=optional_text(inputs, "case_no"),
        )
        tell_group(house, context, text(inputs, "group"), message)
        return {}

    return Operation(topic="notify", kind="job", run=run)

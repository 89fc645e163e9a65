"""Operations, ready for the engine's registry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from complaints.errors import ComplaintError
from complaints.operations.house import House, Maker
from engine.errors import BadInput, OperationFailed
from engine.operations import Context, Operation


def ready(makers: Iterable[Maker], house: House) -> list[Operation]:
    """Make the operations; what the register refuses becomes a failure that the step records.

    No handler loses what was typed because a table or a setting of the house is wrong.
    """
    return [_careful(make(house)) for make in makers]


def _careful(operation: Operation) -> Operation:
    def run(inputs: Mapping[str, object], context: Context) -> Mapping[str, object]:
        try:
            return operation.run(inputs, context)
        except (ComplaintError, BadInput) as refusal:
            raise OperationFailed(refusal.code, **refusal.facts) from refusal

    return replace(operation, run=run)

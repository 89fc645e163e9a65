"""The operations of this installation, by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.errors import BadInput, OperationFailed
from engine.model.canonical import check_logged
from engine.operations.operation import Context, Kind, Operation


class Registry(Mapping[str, Operation]):
    """An immutable map of topic to operation.

    Raises:
        ValueError: two operations have one topic.
    """

    def __init__(self, operations: Iterable[Operation] = ()) -> None:
        self._operations: dict[str, Operation] = {}
        for operation in operations:
            if operation.topic in self._operations:
                raise ValueError(f"two operations called {operation.topic}")
            self._operations[operation.topic] = operation

    def __getitem__(self, topic: str) -> Operation:
        return self._operations[topic]

    def __iter__(self) -> Iterator[str]:
        return iter(self._operations)

    def __len__(self) -> int:
        return len(self._operations)

    @property
    def topics(self) -> dict[str, Kind]:
        """Each topic with its kind, as a release pins it."""
        return {topic: operation.kind for topic, operation in sorted(self._operations.items())}


class LiveWorld:
    """The world of one step: runs the inline operations of a registry in its transaction."""

    def __init__(self, registry: Registry, context: Context) -> None:
        self._registry = registry
        self._context = context

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Mapping[str, object]:
        """Run ``topic``.

        Raises:
            OperationFailed: it is not there, failed, or answered what the log cannot hold.
        """
        operation = self._registry.get(topic)
        if operation is None:
            raise OperationFailed("operation_missing", topic=topic)
        result = operation.run(inputs, self._context)
        try:
            check_logged(result)
        except BadInput as refusal:
            raise OperationFailed("operation_result", topic=topic, **refusal.facts) from refusal
        return result

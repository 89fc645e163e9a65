"""What loops and multi-instances share: a container around the rounds of one activity."""

from __future__ import annotations

from typing import Any

from engine.bpmn.specs.activity import Activity
from engine.bpmn.token import Token


class Rounds(Activity):
    """The container around the rounds of ``inner``; boundary events sit on it, not on a round."""

    inner: Activity

    def start_round(self, container: Token, loop: int, item: dict[str, Any]) -> None:
        """Put a token before the activity; ``item`` are variables of the round alone."""
        item = {"loopCounter": loop, **item}
        number = container.internal_data["n"]
        container.workflow.run.stepper.arrive(
            container.workflow, self.inner, n=number, mi=container.id, loop=loop, item=item
        )

    def container_of(self, rounded: Token) -> Token:
        """The token that stands for all rounds."""
        return rounded.workflow.tasks[rounded.internal_data["mi"]]

    def round_done(self, rounded: Token) -> None:
        """A round has ended."""
        raise NotImplementedError

    def finish(self, container: Token) -> None:
        """Cut off the rounds that are left, and go on."""
        self._cut_rounds(container)
        container.workflow.run.stepper.attempt(container, container.complete)

    def _cut_rounds(self, container: Token) -> None:
        for token in list(container.workflow.tasks.values()):
            if token.internal_data.get("mi") == container.id and token.is_here:
                container.workflow.run.stepper.cut(token)

    def cancelled(self, token: Token) -> None:
        """Cut the rounds, then the boundary events."""
        self._cut_rounds(token)
        super().cancelled(token)

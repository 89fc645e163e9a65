"""Transactions: sub-processes that a cancel end event undoes and leaves by its boundary event."""

from __future__ import annotations

from engine.bpmn.faults import Fault
from engine.bpmn.specs.boundary import BoundaryEvent
from engine.bpmn.specs.compensation import Compensates
from engine.bpmn.specs.throw import EndEvent
from engine.bpmn.token import Token
from engine.bpmn.triggers import Trigger


class CancelTrigger(Trigger):
    """The cancellation of a transaction."""


class CancelBoundary(BoundaryEvent):
    """Where the way goes on after a cancelled transaction."""

    trigger = CancelTrigger()


class CancelEnd(Compensates, EndEvent):
    """Ends all else in its transaction, has undone what was completed in it, leaves it."""

    def act(self, token: Token) -> bool | None:
        """Cancel; then go on at the boundary, which cuts the transaction off.

        Raises:
            Fault: ``not_waiting`` when nothing waits at its transaction for the cancellation.
        """
        stepper = token.workflow.run.stepper
        if "todo" not in token.internal_data:
            stepper.empty(token.workflow, spare=token)
        if super().act(token) is None:
            return None
        boundary = self._boundary(token)
        effect = {"e": "transaction_cancelled", "el": self.el, "by": boundary.task_spec.el}
        token.workflow.run.tell(effect, token.workflow)
        stepper.trigger(boundary, {})
        return None

    def _boundary(self, token: Token) -> Token:
        host = token.workflow.host
        if host is not None:
            around = host.internal_data.get("mi", host.id)
            for other in host.workflow.tasks.values():
                is_its = other.is_armed and other.internal_data.get("host") == around
                if is_its and isinstance(other.task_spec, CancelBoundary):
                    return other
        raise Fault("not_waiting", element=self.el)

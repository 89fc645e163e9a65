"""Ad-hoc sub-processes: activities without an order of their own."""

from __future__ import annotations

from engine.bpmn.formula import Formula
from engine.bpmn.scope import Scope
from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.element import Element, holds
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.token import ENTERING, Token
from engine.bpmn.variables import lookup


class AdHoc(SubProcess):
    """A sub-process in which each activity that no flow leads to is started once.

    BPMN 2.0.2 (13.3.5) lets somebody choose among them, any number of times, "usually a human
    performer". Here nobody is asked: parallel ordering starts all at once, sequential ordering one
    after the other in the order of the file, the next when nothing of the one before is left.
    With each activity done or cut off the sub-process is done. Workflow pattern 17 asks for no
    more, it ends for certain, and a replay needs no choice; a handler who chooses is for later.

    Attributes:
        later: with sequential ordering, what is started after the first.
        completion: asked after each activity; true ends the sub-process: no further activity
            starts.
        cuts_rest: whether what is still going on is then cut off, else it is waited for.
    """

    later: tuple[Element, ...] = ()
    completion: Formula | None = None
    cuts_rest = True

    def goes_on(self, host: Token, scope: Scope) -> bool:
        """With nothing left inside: start the next activity, if there is one."""
        notes = host.internal_data
        number = notes.get("next", 0)
        if "over" in notes or number == len(self.later):
            return False
        notes["next"] = number + 1
        scope.run.stepper.arrive(scope, self.later[number])
        return True

    def lets_out(self, host: Token, token: Token) -> bool:
        """Whether a token inside may follow the flows: not once the sub-process is over."""
        if "mi" in token.internal_data:
            return True  # a round; the container of all rounds asks
        if "over" not in host.internal_data and not self._is_enough(token):
            return True
        host.internal_data["over"] = 1
        token.task_spec.left(token)
        self._stop(token.workflow)
        return False

    def _is_enough(self, token: Token) -> bool:
        if self.completion is None or not isinstance(token.task_spec, Activity):
            return False
        return holds(self.completion, token, lookup(token.workflow, None))

    def _stop(self, scope: Scope) -> None:
        """Cut off what is going on, or what has not begun."""
        for other in list(scope.tasks.values()):
            if other.is_here and not other.is_armed and (self.cuts_rest or not _has_begun(other)):
                scope.run.stepper.cut(other)


def _has_begun(token: Token) -> bool:
    """Whether it is at work in an activity; rounds of one belong to their container."""
    if "mi" in token.internal_data:
        return True
    return isinstance(token.task_spec, Activity) and token.state != ENTERING

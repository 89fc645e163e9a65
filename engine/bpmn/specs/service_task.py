"""Service tasks: an operation of ours, a job, or an outside worker, by topic."""

from __future__ import annotations

from typing import Any

from engine.bpmn import waiting
from engine.bpmn.faults import Fault
from engine.bpmn.specs.activity import Activity
from engine.bpmn.token import Token
from engine.bpmn.variables import ordered
from engine.errors import OperationFailed


class ServiceTask(Activity):
    """An automatic step named by ``topic``; its inputs are the activity's input mappings."""

    topic: str

    def act(self, token: Token) -> bool | None:
        """Run it, queue it, or wait for a worker."""
        run = token.workflow.run
        notes = token.internal_data
        if "external" in notes:
            run.tell({"e": "external_done", "no": notes.pop("external")})
            self.take(token, token.data)
            return True
        inputs = self.asked_with(token)
        kind = run.compiled.topics.get(self.topic)
        if kind == "inline":
            return self._operate(token, inputs)
        if kind == "job":
            n = run.number("job")
            run.tell({"e": "job", "n": n, "el": self.el, "topic": self.topic, "input": inputs})
            return True
        notes["external"] = token.id
        effect = {
            "e": "external",
            "no": token.id,
            "el": self.el,
            "topic": self.topic,
            "input": inputs,
        }
        run.tell(effect, token.workflow)
        return None

    def asked_with(self, token: Token) -> dict[str, Any]:
        """What whoever does the step is given."""
        return dict(token.locals or {})

    def _operate(self, token: Token, inputs: dict[str, Any]) -> bool | None:
        run = token.workflow.run
        try:
            result = ordered(run.world.operate(self.topic, inputs))
        except OperationFailed as failure:
            effect = {
                "e": "operation_failed",
                "el": self.el,
                "topic": self.topic,
                "code": failure.reason,
            }
            run.tell(effect | {"facts": failure.facts}, token.workflow)
            if waiting.error_catcher(token, failure.reason) is None:
                raise Fault(failure.reason, **failure.facts | {"topic": self.topic}) from None
            run.stepper.raise_error(token, failure.reason)
            return None
        effect = {"e": "operated", "el": self.el, "topic": self.topic, "result": result}
        run.tell(effect, token.workflow)
        token.data = result
        if not self.results:
            for name, value in result.items():
                run.write(token.workflow, token, name, value)
        return True

    def take(self, token: Token, values: dict[str, Any]) -> None:
        """A worker's result: output mappings see it, without any each entry is a variable."""
        if not self.results:
            token.workflow.run.land(token, None, values, token.workflow)

    def withdraw(self, token: Token) -> None:
        """Tell the worker's side that nobody waits any more."""
        number = token.internal_data.pop("external", None)
        if number is not None:
            token.workflow.run.tell({"e": "external_done", "no": number})

    def cancelled(self, token: Token) -> None:
        """Nobody waits any more."""
        self.withdraw(token)
        super().cancelled(token)

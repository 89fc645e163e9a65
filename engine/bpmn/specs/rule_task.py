"""Business rule tasks: a decision of the release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import decisions
from engine.bpmn.carried import seen, told
from engine.bpmn.faults import Fault
from engine.bpmn.formula import MISSING
from engine.bpmn.specs.activity import Activity
from engine.bpmn.token import Token
from engine.bpmn.variables import lookup, within
from feel import FeelError, FeelLimit, NotLoggable


class RuleTask(Activity):
    """Evaluates ``decision``; its result becomes the variable ``into``, or one variable an output.

    ``mapping`` is Camunda's ``mapDecisionResult``; without it a single result is taken as it is.
    """

    decision: str
    into: str | None = None
    mapping: str | None = None

    def act(self, token: Token) -> bool:
        """Evaluate, record what matched, hand the result on.

        Raises:
            Fault: ``decision_unknown``, what the table reports (no match, not unique, type),
                ``decision_mapping``, ``value_unreadable``, ``feel_limit``, ``feel_not_loggable``.
        """
        run = token.workflow.run
        model = run.compiled.decisions.get(self.decision)
        if model is None:
            raise Fault("decision_unknown", decision=self.decision)
        try:
            outcome = decisions.evaluate(
                model, self.decision, _Seen(token), now=run.local_now.moment()
            )
        except FeelLimit:
            raise Fault("feel_limit", decision=self.decision) from None
        except NotLoggable:
            raise Fault("value_unreadable", decision=self.decision) from None
        if outcome.problem is not None:
            raise Fault(outcome.problem, decision=self.decision, rows=list(outcome.matched))
        value = self._logged(self._mapped(outcome))
        effect = {
            "e": "decided",
            "el": self.el,
            "decision": self.decision,
            "rows": list(outcome.matched),
            "in": self._logged(dict(outcome.inputs)),
            "out": value,
        }
        run.tell(effect, token.workflow)
        named = {self.into: value} if self.into is not None else value
        if isinstance(named, dict):
            token.data = named
            if not self.results or self.into is not None:
                for name, item in named.items():
                    run.write(token.workflow, token, name, item)
        return True

    def _mapped(self, outcome: decisions.Outcome) -> object:
        try:
            return decisions.mapped(outcome, self.mapping)
        except decisions.MappingFails as problem:
            raise Fault(problem.code, **problem.facts | {"decision": self.decision}) from None

    def _logged(self, value: object) -> object:
        try:
            return told(value)
        except FeelError:
            raise Fault("feel_not_loggable", decision=self.decision) from None


class _Seen(Mapping[str, object]):
    """The variables as a token sees them, read one by one as the decision asks."""

    def __init__(self, token: Token) -> None:
        self._token = token
        self._find = lookup(token.workflow, token)

    def __getitem__(self, name: str) -> object:
        value = self._find(name)
        if value is MISSING:
            raise KeyError(name)
        return seen(value)

    def __iter__(self) -> Iterator[str]:
        names = {name for place, _ in within(self._token.workflow, self._token) for name in place}
        return iter(sorted(names))

    def __len__(self) -> int:
        return sum(1 for _ in self)

"""Values of the requirements graph under one set of inputs, each found at most once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from decisions.elements import DecisionService, KnowledgeModel, Link, Requirements
from decisions.functions import Parameter, function
from decisions.item_types import coerce
from decisions.model import Model
from decisions.place import Place
from decisions.run import BOX_FRAMES, Run
from feel import Function


@dataclass(slots=True)
class Valuation:
    """A model with its inputs by name, and with decisions whose value is ``given`` by id.

    Of ``inputs`` only those are asked for that a text reads or a requirement names.
    """

    model: Model
    inputs: Mapping[str, object]
    run: Run
    given: Mapping[str, object] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)
    received: dict[str, object] = field(default_factory=dict)
    others: dict[str, "Valuation"] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.values.update(self.given)

    def decision(self, key: str) -> object:
        """Return the value of a decision, evaluating what it requires first."""
        if key not in self.values:
            decision = self.model.decisions[key]
            self.run.frame.enter(BOX_FRAMES)
            context = self.context(key, decision.requires)
            value = decision.logic.evaluate(context, self.run)
            variable = decision.variable
            value, is_good = coerce(value, variable.wanted, self.run.frame)
            if not is_good:
                self.run.mismatch(variable.place, variable.type_name, decision=decision.name)
            self.values[key] = value
            self.run.frame.leave(BOX_FRAMES)
        return self.values[key]

    def context(self, key: str, requires: Requirements) -> dict[str, object]:
        """Return the variables that the logic of a decision with these requirements sees.

        A name that is not required may be one of the process that asks; one of the model's own
        decisions and functions never is.
        """
        context: dict[str, object] = {}
        for name in self.model.roots.get(key, ()):
            if name in self.inputs:
                context[name] = self._received(name)
        for link in requires.inputs:
            _bind(context, link, self._owner(link)._received(link.name))
        for link in requires.decisions:
            _bind(context, link, self._owner(link).decision(link.id))
        self._add_functions(context, requires)
        return context

    def function_of(self, key: str) -> Function:
        """Return a knowledge model or decision service as a function."""
        knowledge = self.model.knowledge.get(key)
        if knowledge is not None:
            return self._knowledge(knowledge)
        return self._service(self.model.services[key])

    def service(self, service: DecisionService) -> object:
        """Return what a decision service gives here: its only output, or a context."""
        outputs = {link.name: self._owner(link).decision(link.id) for link in service.outputs}
        value = next(iter(outputs.values())) if len(outputs) == 1 else outputs
        value, is_good = coerce(value, service.variable.result, self.run.frame)
        if not is_good:
            self.run.mismatch(service.variable.place, service.variable.type_name)
        return value

    def _add_functions(self, context: dict[str, object], requires: Requirements) -> None:
        for link in requires.knowledge:
            _bind(context, link, self._owner(link).function_of(link.id))

    def _owner(self, link: Link) -> "Valuation":
        if not link.via:
            return self
        if link.via not in self.others:
            own = self.inputs.get(link.prefix) if link.prefix else None
            inputs = own if isinstance(own, Mapping) else self.inputs
            self.others[link.via] = Valuation(self.model.imported[link.via], inputs, self.run)
        return self.others[link.via]

    def _received(self, name: str) -> object:
        """Return an input, converted where the model declares it; null where it is missing."""
        if name not in self.received:
            value = self.inputs.get(name)
            variable = self.model.input_variables.get(name)
            if variable is not None:
                value, is_good = coerce(value, variable.wanted, self.run.frame)
                if not is_good:
                    self.run.mismatch(variable.place, variable.type_name, input=name)
            self.received[name] = value
        return self.received[name]

    def _knowledge(self, knowledge: KnowledgeModel) -> Function:
        place = Place(knowledge.line, knowledge.id)

        def body(arguments: Mapping[str, object]) -> object:
            context: dict[str, object] = {knowledge.variable.name: self._knowledge(knowledge)}
            self._add_functions(context, knowledge.requires)
            context.update(arguments)
            value = knowledge.body.evaluate(context, self.run)
            value, is_good = coerce(value, knowledge.variable.result, self.run.frame)
            if not is_good:
                self.run.mismatch(knowledge.variable.place, knowledge.variable.type_name)
            return value

        return function(knowledge.name, knowledge.parameters, body, self.run, place)

    def _service(self, service: DecisionService) -> Function:
        data = [self._owner(link).model.inputs[link.id].variable for link in service.input_data]
        decided = [
            self._owner(link).model.decisions[link.id].variable for link in service.input_decisions
        ]
        parameters = tuple(Parameter(v.name, v.wanted) for v in (*data, *decided))

        def body(arguments: Mapping[str, object]) -> object:
            return self.within(service, arguments).service(service)

        return function(service.name, parameters, body, self.run, Place(service.line, service.id))

    def within(self, service: DecisionService, arguments: Mapping[str, object]) -> "Valuation":
        """Return the valuation in which a service called with ``arguments`` (by name) works."""
        given: dict[str, object] = {}
        for link in service.input_decisions:
            variable = self.model.decisions[link.id].variable
            value = self._declared(service, variable.name, arguments.get(variable.name))
            given[link.id], is_good = coerce(value, variable.wanted, self.run.frame)
            if not is_good:
                self.run.mismatch(variable.place, variable.type_name, input=variable.name)
        names = [link.name for link in service.input_data if link.name in arguments]
        inputs = {name: self._declared(service, name, arguments[name]) for name in names}
        return Valuation(self.model, inputs, self.run, given)

    def _declared(self, service: DecisionService, name: str, value: object) -> object:
        """Return an argument converted to what the function type of the service says of it."""
        variable = service.variable
        value, is_good = coerce(value, variable.parameter(name), self.run.frame)
        if not is_good:
            self.run.mismatch(variable.place, variable.type_name, input=name)
        return value


def _bind(context: dict[str, object], link: Link, value: object) -> None:
    if not link.prefix:
        context[link.name] = value
        return
    inner = context.get(link.prefix)
    context[link.prefix] = {**(inner if isinstance(inner, dict) else {}), link.name: value}

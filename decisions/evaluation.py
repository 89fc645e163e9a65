"""Evaluating a decision, a decision service or a knowledge model."""

from collections.abc import Callable, Mapping

from decisions.errors import UnknownDecision
from decisions.functions import call
from decisions.model import Model
from decisions.outcome import Outcome, Problem, TableRecord
from decisions.run import Run
from decisions.valuation import Valuation
from feel import DEFAULT_LIMITS, DateTime, FeelLimit, Limits


def evaluate(
    model: Model,
    decision: str,
    inputs: Mapping[str, object],
    *,
    limits: Limits = DEFAULT_LIMITS,
    now: DateTime | None = None,
) -> Outcome:
    """Evaluate a decision and all that it requires.

    Args:
        model: a model from ``read``.
        decision: id of the decision, or its name.
        inputs: FEEL values by variable name; what is not input data of the model is visible too.
        limits: of each expression; the whole run is bounded besides (see ``run``).
        now: for ``now()`` and ``today()``; without it they are null.

    Raises:
        UnknownDecision: the model has no such decision.
        FeelLimit: a limit was met.
    """
    model = _home(model, lambda one: one.decision(decision))
    found = model.decision(decision)
    run = Run(limits, now)
    value = _bounded(lambda: Valuation(model, inputs, run).decision(found.id))
    is_table = found.kind == "decisionTable" and bool(run.records)
    return _outcome(value, run, run.records[-1] if is_table else None)


def evaluate_service(
    model: Model,
    service: str,
    inputs: Mapping[str, object],
    *,
    limits: Limits = DEFAULT_LIMITS,
    now: DateTime | None = None,
) -> Outcome:
    """Evaluate a decision service, given by id or name, with its inputs by variable name.

    Raises:
        UnknownDecision: the model has no such service.
        FeelLimit: a limit was met.
    """
    model = _home(model, lambda one: one.service(service))
    found = model.service(service)
    run = Run(limits, now)
    outer = Valuation(model, {}, run)
    value = _bounded(lambda: outer.within(found, inputs).service(found))
    return _outcome(value, run, None)


def evaluate_knowledge(
    model: Model,
    knowledge: str,
    arguments: Mapping[str, object],
    *,
    limits: Limits = DEFAULT_LIMITS,
    now: DateTime | None = None,
) -> Outcome:
    """Call a business knowledge model, given by id or name, with arguments by parameter name.

    A parameter without an argument is null.

    Raises:
        UnknownDecision: the model has no such knowledge model, or it no such parameter.
        FeelLimit: a limit was met.
    """
    model = _home(model, lambda one: one.knowledge_model(knowledge))
    found = model.knowledge_model(knowledge)
    run = Run(limits, now)
    target = Valuation(model, {}, run).function_of(found.id)
    unknown = sorted(arguments.keys() - set(target.parameters))
    if unknown:
        raise UnknownDecision(name=found.name, parameters=unknown)
    values = [arguments.get(name) for name in target.parameters]
    value = _bounded(lambda: call(target, values, run))
    return _outcome(value, run, None)


def _home(model: Model, find: Callable[[Model], object]) -> Model:
    """Return the model, or one that it imports without a name, in which something is found.

    Raises:
        UnknownDecision: by ``find``, where none has it.
    """
    for one in (model, *model.unnamed()):
        try:
            find(one)
        except UnknownDecision:
            continue
        return one
    find(model)
    return model


def _bounded(work: Callable[[], object]) -> object:
    """Do ``work``; should the host's stack end before the count of frames, say so as a limit."""
    try:
        return work()
    except RecursionError:
        raise FeelLimit(limit="depth", at="host") from None


def _outcome(value: object, run: Run, own: TableRecord | None) -> Outcome:
    problem, facts = _problem(value, run, own)
    return Outcome(
        value=value,
        matched=own.matched if own else (),
        inputs=own.inputs if own else {},
        outputs=own.outputs if own else [],
        aggregation=own.aggregation if own else None,
        warnings=tuple(run.notes),
        problem=problem,
        facts=facts,
        records=tuple(run.records),
    )


def _problem(
    value: object, run: Run, own: TableRecord | None
) -> tuple[Problem | None, Mapping[str, object]]:
    """Choose the problem that the caller hears of.

    One of the table asked for comes first. Elsewhere on the way only ``decision_no_match`` may
    be meant, as a null that another decision expects: it counts only where the answer is null.
    """
    if own is not None and own.problem is not None:
        return own.problem, own.facts
    for code, facts in run.problems:
        if code != "decision_no_match" or value is None:
            return code, facts
    return None, {}

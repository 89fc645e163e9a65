"""An expression tried on made-up variables, before it stands in a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from api.context import actor
from api.decision_trial import NEEDS, local_now
from api.language import language
from api.refusals import EvaluationStopped, ExpressionUnreadable
from api.sentences import sentence
from engine.errors import Forbidden
from feel import (
    FeelError,
    FeelSyntaxError,
    compile_expression,
    compile_unary_tests,
    from_log,
    to_log,
)

if TYPE_CHECKING:
    from feel import Result, Warning_

TESTED = "?"
"""Under which name the variables hold the value that a cell tests."""


def tried(text: str, given: Mapping[str, Any], *, is_cell: bool) -> dict[str, Any]:
    """Evaluate ``text``; nothing is kept.

    Args:
        text: an expression, or what stands in a cell of a decision table.
        given: the variables by name, as the log holds values.
        is_cell: it is of a cell.

    Raises:
        Forbidden: the actor may not draft.
        ExpressionUnreadable: it is no FEEL.
        EvaluationStopped: a limit was met, or the answer is a function or a range.
    """
    if not actor().may(NEEDS):
        raise Forbidden(needs=NEEDS)
    context = {name: from_log(value) for name, value in given.items()}
    try:
        result = _result(text, context, is_cell=is_cell)
        return {
            "value": to_log(result.value),
            "warnings": [_told(warning) for warning in result.warnings],
        }
    except FeelSyntaxError as fault:
        facts = {"line": fault.line, "column": fault.column, "problem": fault.facts["problem"]}
        raise ExpressionUnreadable(**facts) from None
    except FeelError as fault:
        raise EvaluationStopped(reason=fault.code, **fault.facts) from None


def _result(text: str, context: Mapping[str, object], *, is_cell: bool) -> Result:
    names = frozenset(context) - {TESTED}
    if is_cell:
        tests = compile_unary_tests(text, names=names)
        return tests.evaluate(context.get(TESTED), context, now=local_now())
    return compile_expression(text, names=names).evaluate(context, now=local_now())


def _told(warning: Warning_) -> dict[str, Any]:
    spoken, facts = language(), {"detail": warning.detail}
    about = sentence("commands", "about", facts, spoken) if warning.detail else ""
    return {
        "code": warning.code,
        "position": warning.position,
        "message": sentence("commands", f"warning_{warning.code}", facts, spoken) + about,
    }

"""What the HTTP face itself refuses, before any command.

EngineError
├── SignInRefused
│   └── NotSignedIn         no cookie and no token, or one that is not valid any more
├── Forbidden
│   └── CsrfTokenMissing    a cookie alone does not prove where a change comes from
├── BadInput
│   ├── MalformedBody       not the syntax that the content type promises
│   ├── BadFields           the right syntax, unfit values, by path
│   ├── BadHeader           Idempotency-Key or If-Match cannot be read
│   ├── DecisionUnreadable  a text that is no DMN file
│   ├── UnknownDecision     a DMN file without that decision, or with several and none named
│   └── EvaluationStopped   a decision that met a limit, or whose answer is no JSON
└── TooManyAttempts         too many failed sign-ins
"""

from collections.abc import Iterable, Mapping, Sequence

from engine.errors import BadInput, EngineError, Forbidden, SignInRefused
from engine.model.finding import Finding

Problems = Mapping[str, Sequence[Mapping[str, object]]]
"""By path of a field, each a list of ``{"code": …, "facts": {…}}``."""


class NotSignedIn(SignInRefused):
    """The request carries no valid session and no valid token."""

    code = "not_signed_in"


class CsrfTokenMissing(Forbidden):
    """A change in a browser's session needs the session's token in the header X-CSRF-Token."""

    code = "csrf_token_missing"


class MalformedBody(BadInput):
    """The body cannot be read as what its content type promises."""

    code = "malformed_body"


class BadFields(BadInput):
    """Some fields of the request cannot be taken."""

    code = "bad_fields"

    def __init__(self, problems: Problems) -> None:
        super().__init__(problems=problems)
        self.problems = problems


class BadHeader(BadInput):
    """A header of the request cannot be read."""

    code = "bad_header"


class DecisionUnreadable(BadInput):
    """The text cannot be read as a DMN file; ``findings`` say where."""

    code = "decision_unreadable"

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(codes=[found.code for found in self.findings])


class UnknownDecision(BadInput):
    """The DMN file has no such decision, or several and none was named."""

    code = "unknown_decision"


class ExpressionUnreadable(BadInput):
    """The text is no expression of FEEL; ``line`` and ``column`` count from 1."""

    code = "expression_unreadable"


class EvaluationStopped(BadInput):
    """The evaluation met a limit, or its answer cannot be written as JSON."""

    code = "evaluation_stopped"


class TooManyAttempts(EngineError):
    """Too many failed attempts to sign in."""

    code = "too_many_attempts"

    def __init__(self, *, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds

"""What the form room may raise.

FormsError
├── FormRefused    a definition cannot be used; all findings at once
└── BadAnswers     answers break the form; all problems at once
"""

from collections.abc import Mapping, Sequence

from forms.finding import Finding
from forms.problem import Problem


class FormsError(Exception):
    """Something is wrong with a form or with the answers given to it."""

    code = "forms_error"


class FormRefused(FormsError):
    """The form definition cannot be used."""

    code = "form_refused"

    def __init__(self, findings: Sequence[Finding], *, name: str = "") -> None:
        super().__init__(f"{name}: {', '.join(finding.code for finding in findings)}")
        self.findings = tuple(findings)
        self.name = name


class BadAnswers(FormsError):
    """The answers do not fit the form."""

    code = "bad_answers"

    def __init__(self, problems: Mapping[str, Sequence[Problem]]) -> None:
        # The message names fields and codes only: a given value may be personal.
        super().__init__(
            "; ".join(f"{path}: {', '.join(p.code for p in ps)}" for path, ps in problems.items())
        )
        self.problems = {path: list(found) for path, found in problems.items()}

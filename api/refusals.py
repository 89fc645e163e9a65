"""What the HTTP face itself refuses, before any command.

EngineError
├── SignInRefused
│   └── NotSignedIn         no cookie and no token, or one that is not valid any more
├── Forbidden
│   └── CsrfTokenMissing    a cookie alone does not prove where a change comes from
├── BadInput
│   ├── MalformedBody       not the syntax that the content type promises
│   ├── BadFields           the right syntax, unfit values, by path
│   └── BadHeader           Idempotency-Key or If-Match cannot be read
└── TooManyAttempts         too many failed sign-ins
"""

from collections.abc import Mapping, Sequence

from engine.errors import BadInput, EngineError, Forbidden, SignInRefused

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


class TooManyAttempts(EngineError):
    """Too many failed attempts to sign in."""

    code = "too_many_attempts"

    def __init__(self, *, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds

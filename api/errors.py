"""The one table that gives a refusal its status. The nearest ancestor in the table counts."""

from collections.abc import Mapping

from api.refusals import MalformedBody, TooManyAttempts
from engine.errors import (
    BadAnswers,
    BadInput,
    Busy,
    Conflict,
    DatabaseGone,
    FileTooLarge,
    FileTypeRefused,
    Forbidden,
    KeyReused,
    KeysUnfit,
    NotFound,
    NotMigrated,
    OperationFailed,
    ReleaseRefused,
    SignInRefused,
)

STATUS: Mapping[type[Exception], int] = {
    MalformedBody: 400,
    SignInRefused: 401,
    Forbidden: 403,
    NotFound: 404,
    Conflict: 409,
    OperationFailed: 409,
    KeysUnfit: 409,
    NotMigrated: 409,
    FileTooLarge: 413,
    FileTypeRefused: 415,
    BadInput: 422,
    BadAnswers: 422,
    ReleaseRefused: 422,
    KeyReused: 422,
    DatabaseGone: 503,
    Busy: 429,
    TooManyAttempts: 429,
}


def status_of(error: type[Exception]) -> int:
    """The status of a refusal; 500 for what is none."""
    return next((STATUS[kind] for kind in error.__mro__ if kind in STATUS), 500)

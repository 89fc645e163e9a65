"""What went wrong, as code, sentence and exit code: the one place that knows all kinds.

Exit code 1 is a verdict, or what the engine refuses; 2 is wrong use, or what cannot be read.
"""

from __future__ import annotations

import errno
import sys
from dataclasses import dataclass
from typing import Any

from admin.cli.told import said, told
from engine.config import SettingUnfit
from engine.errors import DatabaseGone, EngineError, KeysUnfit, NotMigrated

UNFIT = 2
_BY_NUMBER = {
    errno.ENOENT: "file_absent",
    errno.ENOTDIR: "file_is_no_folder",
    errno.EEXIST: "file_is_no_folder",
    errno.EISDIR: "file_is_folder",
    errno.EACCES: "file_forbidden",
    errno.EPERM: "file_forbidden",
    errno.EROFS: "file_forbidden",
    errno.ENOSPC: "disk_full",
    errno.EADDRINUSE: "address_in_use",
}
_OF_SQLITE = {
    "not a database": "database_foreign",
    "malformed": "database_damaged",
    "unable to open": "database_not_opened",
    "readonly": "database_not_opened",
}
"""What SQLite says, by a part of it."""


class Refused(Exception):
    """The command line itself refuses: ``told(code, **facts)`` says what."""

    def __init__(self, code: str, exit_code: int = UNFIT, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.exit_code = exit_code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is said of an exception."""

    code: str
    message: str
    exit_code: int = UNFIT


def troubles() -> tuple[type[Exception], ...]:
    """The exceptions that have a sentence; those of the database only once it is loaded."""
    loaded: Any = sys.modules.get("sqlalchemy.exc")
    of_database = (loaded.SQLAlchemyError,) if loaded else ()
    known = (Refused, EngineError, SettingUnfit, OSError, UnicodeError, RecursionError)
    return (*known, *of_database)


def explained(problem: Exception) -> Trouble:
    """The sentence for an exception out of ``troubles``.

    Raises:
        OSError: the reader of our output went away; that is no news to anybody.
    """
    match problem:
        case Refused():
            return Trouble(problem.code, told(problem.code, **problem.facts), problem.exit_code)
        case EngineError():
            return _of_engine(problem)
        case SettingUnfit():
            return Trouble("setting_unfit", told(f"setting_{problem.problem}", **problem.facts))
        case OSError():
            return _of_system(problem)
        case UnicodeError():
            return _plain("not_utf8")
        case RecursionError():
            return _plain("too_deep")
    return _of_database(problem)


def _plain(code: str, **facts: object) -> Trouble:
    return Trouble(code, told(code, **facts))


def _of_engine(problem: EngineError) -> Trouble:
    """Our own words for the reader at a terminal go before those of the API."""
    exit_code = UNFIT if isinstance(problem, DatabaseGone | KeysUnfit | NotMigrated) else 1
    own = f"{problem.code}_{problem.facts.get('problem', '')}".rstrip("_")
    told_of = problem.facts
    sentence = said("commands", own, told_of) or said("errors", problem.code, told_of)
    return Trouble(problem.code, sentence or str(problem), exit_code)


def _of_system(problem: OSError) -> Trouble:
    if problem.errno == errno.EPIPE:
        raise problem
    code = _BY_NUMBER.get(problem.errno or 0)
    if code is None or (code.startswith("file_") and problem.filename is None):
        return _plain("system_refuses", reason=problem.strerror or str(problem))
    return _plain(code, file=str(problem.filename))


def _of_database(problem: Exception) -> Trouble:
    said = str(getattr(problem, "orig", None) or problem).partition("\n")[0]
    code = next((code for part, code in _OF_SQLITE.items() if part in said), "database_fails")
    return _plain(code, reason=said)

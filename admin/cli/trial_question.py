"""What a trial is asked, read from options or from a line of a batch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from admin.cli.batch import names_of
from admin.cli.trouble import Refused
from admin.cli.values import context_of, parse
from engine.drawing.iso_time import Unreadable
from engine.trial import Question, ScriptsUnreadable, read_scripts
from feel import to_log


@dataclass(frozen=True, slots=True)
class Asked:
    """``files`` as they were named; ``rest`` the other fields of the question, read."""

    files: list[str]
    rest: Mapping[str, Any]

    def question(self, sources: Mapping[str, bytes], begun: int) -> Question:
        """The question about what the files hold.

        Raises:
            Refused: the horizon is no duration.
        """
        question = Question(files=sources, begun=begun, **self.rest)
        try:
            question.until  # noqa: B018 - it is read where the trial runs; here it must be readable
        except Unreadable:
            raise Refused("horizon_unreadable", horizon=question.horizon[:40]) from None
        return question


def asked_of(row: Mapping[str, Any]) -> Asked:
    """Read a parsed line; what is absent or null is as in ``Question``.

    Raises:
        Refused: a field is of another kind than it should be, or scripts cannot be read.
        OSError: there is no such file of scripts.
    """
    rest: dict[str, Any] = {
        name: _text(row[name], name) for name in ("process", "horizon") if row.get(name) is not None
    }
    rest["start"] = tuple(_text(key, "start") for key in _list(row.get("start"), "start"))
    rest["variables"] = _values(row.get("variables"), "variables")
    answers = row.get("answers") or {}
    if not isinstance(answers, dict):
        raise Refused("not_an_object", name="answers")
    rest["answers"] = {task: _values(given, "answers") for task, given in answers.items()}
    rest["scripts"] = _scripts(row.get("scripts"))
    return Asked(names_of(row), rest)


def _values(given: object, name: str) -> dict[str, Any]:
    return {key: to_log(value) for key, value in context_of(given, name).items()}


def _scripts(given: object) -> object:
    """The map itself, or the file that holds it."""
    found = given
    if isinstance(given, str):
        found = parse(Path(given).read_bytes().decode("utf-8-sig"))
    try:
        read_scripts({} if found is None else found)
    except ScriptsUnreadable as problem:
        code, script = f"scripts_{problem.problem}", problem.script[:60]
        raise Refused(code, script=script, part=problem.part) from None
    return {} if found is None else found


def _list(given: object, name: str) -> list[Any]:
    if given is None:
        return []
    if not isinstance(given, (list, tuple)):
        raise Refused("not_a_list", name=name)
    return list(given)


def _text(given: object, name: str) -> str:
    if not isinstance(given, str):
        raise Refused("text_missing", name=name)
    given.encode()
    return given

"""Takes rows in: each begins an intake and completes its first task, exactly once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

import forms
from complaints.imports.answers import answers_of
from complaints.intake import PROCESS, START
from engine.commands import CancelInstance, CompleteTask, StartInstance
from engine.errors import BadAnswers, Conflict, Forbidden, KeyReused
from engine.model import SYSTEM, Actor, canonical

if TYPE_CHECKING:
    from complaints.imports.sheet import Row
    from engine.executor import Engine
    from engine.model import Receipt


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong with the field at ``path``, ``""`` for the row as a whole."""

    path: str
    code: str
    facts: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of a row: taken now, taken before, or refused."""

    row: Row
    state: Literal["new", "there", "refused"]
    problems: tuple[Refusal, ...] = ()


@dataclass
class Importer:
    """``paths`` maps columns to fields; ``number`` is the column that tells rows apart, if any.

    The same row is taken once, however often its file is imported. Rows are the same that have
    the same number, or without one the same answers; the second of two that are alike in one file
    is a contact of its own.
    """

    engine: Engine
    actor: Actor
    form: forms.Form
    first: frozenset[str]
    paths: Mapping[str, str]
    zone: tzinfo
    number: str | None = None
    _alike: Counter[bytes] = field(default_factory=Counter)

    def check(self, row: Row) -> Outcome:
        """What taking the row would come to, as far as its form can say; nothing is written."""
        typed = self._typed(row)
        problems = self._problems(typed)
        return Outcome(row=row, state="refused" if problems else "new", problems=problems)

    def take(self, row: Row) -> Outcome:
        """Take the row in; nothing of a refused one stays.

        Raises:
            Forbidden: the actor may not record complaints.
        """
        typed = self._typed(row)
        problems = self._problems(typed)
        if problems:
            return Outcome(row=row, state="refused", problems=problems)
        key = self._key(row, typed)
        now = self.engine.tools.clock.now()
        try:
            begun = self._begin(typed, key)
            self._complete(begun, typed, key)
        except BadAnswers as refusal:
            return Outcome(row=row, state="refused", problems=tuple(_told(refusal.problems)))
        except (KeyReused, Conflict) as problem:
            found = Refusal("", "import_before", {"code": problem.code})
            return Outcome(row=row, state="refused", problems=(found,))
        return Outcome(row=row, state="there" if begun.at < now else "new")

    def _begin(self, typed: Mapping[str, object], key: str) -> Receipt:
        variables = {name: typed[name] for name in self.first if name in typed}
        command = StartInstance(process=PROCESS, element=START, variables=variables)
        return self.engine.run(command, self.actor, key=f"{key}-begin")

    def _complete(self, begun: Receipt, typed: Mapping[str, object], key: str) -> None:
        task = UUID(begun.opened[0]["uid"])
        try:
            command = CompleteTask(task=task, answers=typed)
            self.engine.run(command, self.actor, key=f"{key}-record")
        except (BadAnswers, Forbidden):
            if begun.instance is not None:
                undo = CancelInstance(instance=begun.instance, reason="import refused")
                self.engine.run(undo, SYSTEM)
            raise

    def _typed(self, row: Row) -> dict[str, object]:
        return answers_of(row.cells, self.paths, self.form)

    def _problems(self, typed: Mapping[str, object]) -> tuple[Refusal, ...]:
        at = datetime.fromtimestamp(self.engine.tools.clock.now() / 1e6, UTC)
        try:
            self.form.clean(typed, context={}, now=at.astimezone(self.zone))
        except forms.BadAnswers as refusal:
            return tuple(
                Refusal(path, problem.code, problem.facts)
                for path, found in refusal.problems.items()
                for problem in found
            )
        return ()

    def _key(self, row: Row, typed: Mapping[str, object]) -> str:
        told = [row.cells.get(self.number, "")] if self.number else [typed]
        digest = sha256(canonical(told)).digest()
        self._alike[digest] += 0 if self.number else 1
        return f"import-{digest.hex()[:40]}-{self._alike[digest]}"


def _told(problems: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Refusal]:
    for path, found in problems.items():
        for problem in found:
            yield Refusal(path, problem["code"], problem.get("facts", {}))

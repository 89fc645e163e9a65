"""The lists of the studio: drawings, decision tables and forms, with drafts and running cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from admin.context import ask, words
from admin.decision_tables import current_tables
from admin.drawn_process import drawn_process
from admin.page import may
from admin.running import running
from engine.queries import DefinitionDrafts, Definitions, Processes

if TYPE_CHECKING:
    from engine.library import Name
    from engine.model import Definition
    from engine.queries import DefinitionDraft, PublishedProcess

KINDS = ("bpmn", "dmn", "form")
FILTERS = ("all", "drafts", "running")


@dataclass(frozen=True, kw_only=True, slots=True)
class StudioRow:
    """One line: a process, a table or a form; a file without a process is a draft alone.

    ``running`` are open cases by version, newest first, of what cases begin with; ``users`` the
    steps of published drawings that name the table or the form.
    """

    file: str
    key: str
    title: str
    published: Definition | None
    draft: DefinitionDraft | None
    process: PublishedProcess | None = None
    running: Mapping[int, int] = field(default_factory=dict)
    users: tuple[str, ...] = ()

    @property
    def cases(self) -> int:
        """Open cases of all versions."""
        return sum(self.running.values())

    def holds(self, sought: str) -> bool:
        """Whether the name, the key or a step that uses it has ``sought``, in any case."""
        return sought.casefold() in "\n".join((self.title, self.key, *self.users)).casefold()


@dataclass(frozen=True, kw_only=True, slots=True)
class StudioList:
    """``rows`` are those of one kind that pass the filter; the counts are of all."""

    kind: str
    chosen: str
    sought: str
    rows: tuple[StudioRow, ...]
    counts: Mapping[str, int]
    kinds: Mapping[str, int]
    cases: int


def studio_list(kind: str, chosen: str, sought: str) -> StudioList:
    """The list of ``kind``, one of ``KINDS``.

    Args:
        kind: of file.
        chosen: one of ``FILTERS``.
        sought: a part of the name, of the key or of the name of a step that uses it.
    """
    rows = _all_rows()
    own = rows[kind]
    shown = {name: tuple(row for row in own if _passes(row, name)) for name in FILTERS}
    return StudioList(
        kind=kind,
        chosen=chosen,
        sought=sought,
        rows=tuple(row for row in shown[chosen] if row.holds(sought)),
        counts={name: len(listed) for name, listed in shown.items()},
        kinds={name: len(listed) for name, listed in rows.items()},
        cases=sum(row.cases for row in rows["bpmn"]),
    )


def _passes(row: StudioRow, chosen: str) -> bool:
    return chosen == "all" or bool(row.draft if chosen == "drafts" else row.cases)


def _all_rows() -> Mapping[str, list[StudioRow]]:
    processes = ask(Processes())
    definitions = {one.file: one for one in (ask(Definitions()) if processes else ())}
    drafts = {one.file: one for one in (ask(DefinitionDrafts()) if may("process.draft") else ())}
    drawings = {process.file for process in processes}
    others = [file for file in dict.fromkeys((*definitions, *drafts)) if file not in drawings]
    names = _table_names() if processes else {}
    rows = [_process_row(one, definitions, drafts) for one in processes]
    users = _users(processes, definitions)
    rows += [_file_row(file, names, definitions, drafts, users) for file in others]
    return {kind: _sorted(row for row in rows if row.file.endswith(f".{kind}")) for kind in KINDS}


def _sorted(rows: Iterable[StudioRow]) -> list[StudioRow]:
    return sorted(rows, key=lambda row: row.key)


def _process_row(
    process: PublishedProcess,
    definitions: Mapping[str, Definition],
    drafts: Mapping[str, DefinitionDraft],
) -> StudioRow:
    return StudioRow(
        file=process.file,
        key=process.key,
        title=words().pick(process.name.zh, process.name.en) or process.key,
        published=definitions.get(process.file),
        draft=drafts.get(process.file),
        process=process,
        running=running().get(process.key, {}),
    )


def _file_row(
    file: str,
    names: Mapping[str, Name],
    definitions: Mapping[str, Definition],
    drafts: Mapping[str, DefinitionDraft],
    users: Mapping[tuple[str, str], dict[str, None]],
) -> StudioRow:
    key, _, kind = file.rpartition(".")
    name = names.get(key)
    return StudioRow(
        file=file,
        key=key,
        title=key if name is None else words().pick(name.zh, name.en),
        published=definitions.get(file),
        draft=drafts.get(file),
        users=tuple(users.get((kind, key), ())),
    )


def _users(
    processes: Iterable[PublishedProcess], definitions: Mapping[str, Definition]
) -> Mapping[tuple[str, str], dict[str, None]]:
    """The names of the steps that use a table or a form, each once, by kind and key."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for process in processes:
        for use in drawn_process(definitions[process.file], process.key).uses:
            told = words().pick(use.step.zh, use.step.en)
            found.setdefault((use.kind, use.key), {})[told] = None
    return found


def _table_names() -> Mapping[str, Name]:
    """What the tables call themselves, by the id of their decision, as their files are named."""
    return {key: table.name for key, table in current_tables().items()}

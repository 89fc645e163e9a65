"""Which process a trial runs, and where it begins."""

from __future__ import annotations

from collections.abc import Iterable

from engine.bpmn import Compiled, Process, Start
from engine.model.finding import Finding
from engine.trial.places import finding_of


class Unstartable(Exception):
    """The trial has nothing to start; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def chosen(compiled: Compiled, named: str | None) -> Process:
    """The process of this key; without one, the only one that can be meant.

    That is the only one that starts by itself and that no other calls.

    Raises:
        Unstartable: there is none, or more than one.
    """
    processes = compiled.processes
    if named is not None:
        if named not in processes:
            raise _unstartable("trial_process_unknown", processes.values(), process=named)
        return processes[named]
    known = compiled.startable
    called = {node.called for p in processes.values() for _, node in p.drawn.scope.walk()}
    possible = [p for p in known if _starts_itself(p) and p.key not in called]
    found = possible or known
    if len(found) != 1:
        raise _unstartable("trial_process_open", found)
    return found[0]


def start_of(process: Process) -> Start:
    """The start event without trigger, else the first: as if what it waits for had come.

    Raises:
        Unstartable: there is no start event.
    """
    found = [start for start in process.starts if start.kind == "none"] or process.starts
    if not found:
        raise _unstartable("start_missing", [process], element=process.name)
    return found[0]


def _starts_itself(process: Process) -> bool:
    return any(start.kind == "none" for start in process.starts)


def _unstartable(code: str, among: Iterable[Process], **facts: object) -> Unstartable:
    found = list(among)
    known = sorted(process.key for process in found)
    return Unstartable(finding_of(found[0], code, known=known, **facts))

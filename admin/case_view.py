"""Everything that the page of a case shows, gathered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from admin.case_cards import Card, card_of
from admin.case_dues import DueLine, dues_of
from admin.case_facts import Fact, facts_of
from admin.case_history import history, siblings_of
from admin.complaint_of import complaint_of, number_of
from admin.context import actor, ask, now, words
from admin.due_chip import Chip, due_chip
from admin.roster import group_words, roster
from admin.timeline import Line
from engine.commands import CorrelateMessage, RetryIncident, Unmask
from engine.queries import FindInstance

if TYPE_CHECKING:
    from complaints.queries import Complaint
    from engine.library import Name
    from engine.model import Task
    from engine.queries import InstanceDetails, Wait


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenTask:
    """A task that somebody still has to do. ``has`` is empty where nobody has claimed it."""

    task: Task
    name: Name
    has: str
    groups: str
    chip: Chip | None
    is_readers: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseView:
    """A case as its page shows it."""

    details: InstanceDetails
    complaint: Complaint | None
    card: Card
    facts: tuple[Fact, ...]
    dues: tuple[DueLine, ...]
    tasks: tuple[OpenTask, ...]
    entries: tuple[Wait, ...]
    silent: tuple[Wait, ...]
    siblings: tuple[InstanceDetails, ...]
    lines: tuple[Line, ...]
    may_send: bool
    may_retry: bool
    may_unmask: bool


def case_view(uid: UUID) -> CaseView:
    """Gather the page of the instance ``uid``.

    Raises:
        NotFound: there is none.
        Forbidden: the reader may not read instances.
    """
    details = ask(FindInstance(instance=uid))
    number = number_of(details.instance, details.variables)
    complaint = complaint_of(number)
    reader = actor()
    siblings = siblings_of(details)
    return CaseView(
        details=details,
        complaint=complaint,
        card=card_of(number, details.variables),
        facts=facts_of(details.instance, details.variables),
        dues=dues_of(complaint, now(), words()),
        tasks=tuple(_open_task(task, details) for task in details.tasks if task.is_open),
        entries=tuple(wait for wait in details.waits if wait.form is not None),
        silent=tuple(wait for wait in details.waits if wait.form is None),
        siblings=siblings,
        lines=history(siblings),
        may_send=reader.may(CorrelateMessage.needs),
        may_retry=reader.may(RetryIncident.needs),
        may_unmask=reader.may(Unmask.needs),
    )


def _open_task(task: Task, details: InstanceDetails) -> OpenTask:
    spoken = words()
    has = roster().get(task.assignee or 0)
    return OpenTask(
        task=task,
        name=details.names[task.element],
        has="" if has is None else spoken.pick(has.name_zh, has.name_en) or has.slug,
        groups=spoken(", ").join(group_words(task.groups)),
        chip=due_chip(task.due, task.opened, now(), spoken),
        is_readers=task.assignee == actor().id
        or task.is_offered_to(actor())
        or task.principal(actor()) is not None,
    )

"""Everything that the page of a task shows, gathered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from admin.case_cards import Card, card_of
from admin.case_dues import DueLine, dues_of
from admin.case_facts import Fact, facts_of, instances_of
from admin.complaint_of import complaint_of, number_of
from admin.context import actor, ask, now, words
from admin.drawn_form import as_problems, homeless
from admin.due_chip import Chip, done_chip, due_chip
from admin.given_answers import given_answers
from admin.hands import Hands, hands
from admin.moments import local
from admin.opened import shown
from admin.roster import group_words, roster
from engine.queries import FindTask
from forms import Problem, Row

if TYPE_CHECKING:
    from engine.errors import EngineError
    from engine.model import Actor
    from engine.queries import TaskDetails


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the answers were not taken; ``problems`` by path of the field, as the engine told."""

    refusal: EngineError
    problems: Mapping[str, Sequence[Mapping[str, object]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class TaskSheet:
    """A task as its page shows it.

    ``colleagues`` are those it may be handed to, ``given`` the answers of a completed one.
    ``principal`` is whom the reader stands in for on it.
    """

    details: TaskDetails
    rows: tuple[Row, ...]
    loose: tuple[Problem, ...]
    hands: Hands
    chip: Chip | None
    card: Card
    facts: tuple[Fact, ...]
    given: tuple[Fact, ...]
    dues: tuple[DueLine, ...]
    assignee: Actor | None
    owner: Actor | None
    principal: Actor | None
    groups: tuple[str, ...]
    colleagues: tuple[Actor, ...]


def task_sheet(uid: UUID, answers: Mapping[str, Any], trouble: Trouble | None) -> TaskSheet:
    """Gather the sheet of task ``uid`` with ``answers`` in its form.

    Raises:
        NotFound, NotYours: as the query of the task.
    """
    details = ask(FindTask(task=uid))
    task = details.task
    number = number_of(details.instance, details.variables)
    rows, loose = _drawn(details, answers, trouble)
    everybody = roster()
    allowed = hands(task, actor())
    return TaskSheet(
        details=details,
        rows=rows,
        loose=loose,
        hands=allowed,
        chip=_chip(details),
        card=card_of(number, details.variables),
        facts=facts_of(details.instance, details.variables),
        given=given_answers(details),
        dues=dues_of(complaint_of(number), now(), words()),
        assignee=everybody.get(task.assignee or 0),
        owner=everybody.get(task.owner or 0),
        principal=everybody.get(task.principal(actor()) or 0) if task.is_open else None,
        groups=group_words(task.groups),
        colleagues=_colleagues(details) if allowed.assign or allowed.delegate else (),
    )


def _drawn(
    details: TaskDetails, answers: Mapping[str, Any], trouble: Trouble | None
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    problems = as_problems(trouble.problems) if trouble else {}
    if details.form is None:
        return (), tuple(problem for listed in problems.values() for problem in listed)
    context = shown(instances_of(details.instance, details.variables), details.variables).value
    rows = details.form.layout(answers, context=context, problems=problems, now=local(now()))
    return rows, tuple(homeless(problems, rows))


def _chip(details: TaskDetails) -> Chip | None:
    task = details.task
    if task.closed is not None:
        return done_chip(task.due, task.closed, words())
    return due_chip(task.due, task.opened, now(), words())


def _colleagues(details: TaskDetails) -> tuple[Actor, ...]:
    """Candidates first, then everybody else, by name; who may not take it is left out."""
    task = details.task
    found = [
        person
        for person in roster().values()
        if person.id not in (actor().id, task.assignee) and not task.bars(person)
    ]
    spoken = words()
    return tuple(
        sorted(
            found,
            key=lambda person: (
                not task.is_offered_to(person),
                spoken.pick(person.name_zh, person.name_en),
            ),
        )
    )

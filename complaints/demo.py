"""The demo: its organisation, its drawings and its first two complaints, by ordinary commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from complaints.demo_contacts import DemoContact, company, present
from complaints.grants import GRANTS
from complaints.people import PEOPLE
from complaints.roles import ROLES
from engine.clock import moment
from engine.commands import (
    AddPerson,
    CompleteTask,
    Publish,
    PutGroup,
    SetGroups,
    SetPassword,
    StartInstance,
)
from engine.executor import Engine
from engine.model import SYSTEM, Actor, Receipt
from engine.queries.who import People

INTAKE = "intake-registration"
_BEGUN: tuple[tuple[Callable[[datetime], DemoContact], timedelta], ...] = (
    (company, timedelta(minutes=8)),
    (present, timedelta(minutes=6)),
)
"""The contacts, and how long ago each was when it was recorded."""


def seed(engine: Engine, password: str | None, drawings: Mapping[str, bytes]) -> list[str]:
    """Fill an empty installation; one with people in it stays as it is.

    Args:
        engine: on a migrated database, with the operations of the register.
        password: of every account; ``None`` lets nobody sign in.
        drawings: the files of the processes, by name; published if anything in them is new.

    Returns:
        The account names, in the order of ``PEOPLE``.
    """
    if not engine.ask(People(), SYSTEM):
        engine.run(Publish(files=drawings, note="demo"), SYSTEM)
        seed_organisation(engine, password)
        for contact, ago in _BEGUN:
            told = moment(engine.tools.clock.now()) - ago
            record(engine, contact(told.replace(second=0, microsecond=0)))
    return [person.id for person in PEOPLE]


def seed_organisation(engine: Engine, password: str | None) -> None:
    """Make the groups with their permissions, and the people."""
    for role in ROLES:
        engine.run(
            PutGroup(group=role.id, name_zh=role.zh, name_en=role.en, grants=GRANTS[role.id]),
            SYSTEM,
        )
    for person in PEOPLE:
        added = engine.run(AddPerson(slug=person.id, name_zh=person.zh, name_en=person.en), SYSTEM)
        engine.run(SetGroups(person=added.id, groups=person.groups), SYSTEM)
        if password is not None:
            engine.run(SetPassword(person=added.id, password=password), SYSTEM)


def record(engine: Engine, contact: DemoContact) -> Receipt:
    """Take a contact as its person would: start the intake, complete the initial record."""
    actor = account(engine, contact.taken_by)
    answers = contact.answers
    begun = {"channel": answers["channel"], "contact_at": answers["contact_at"]}
    started = engine.run(
        StartInstance(process=INTAKE, element="start_manual", variables=begun), actor
    )
    task = UUID(started.opened[0]["uid"])
    return engine.run(CompleteTask(task=task, answers=answers), actor)


def account(engine: Engine, slug: str) -> Actor:
    """The person with an account name, with the permissions of this moment.

    Raises:
        LookupError: there is none.
    """
    found = {person.slug: person for person in engine.ask(People(), SYSTEM)}
    return found[slug]

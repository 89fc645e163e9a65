"""Tell people: in the house at once, by mail when a server takes it. For operations run as jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from complaints.notices import template_of
from complaints.notices.words import MESSAGE, references, told
from complaints.operations.house import House
from complaints.operations.personal import open_texts
from complaints.operations.surroundings import database_of
from complaints.store import calendars, notices
from complaints.store.notices import NewNotice, Notice
from engine.config import Language
from engine.errors import OperationFailed
from engine.notices import Letter
from engine.operations import Context
from engine.store import Connection, settings

SETTING = "mail"
"""Name of the setting: ``language`` of the mails (``zh`` or ``en``), and ``domain``, with which an
employee's account name becomes a mail address; without it employees get no mails."""

FRONTLINE = "frontline"
"""Who passes on what cannot be mailed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """What to tell: ``facts`` are values of the log, personal ones as references."""

    template: str
    facts: Mapping[str, object]
    complaint: str | None


def tell_group(house: House, context: Context, group: str, message: Message) -> None:
    """Give every active member of ``group`` a notice, and a mail where employees get mails.

    Tried again after a failure, each is told once. In a drill nothing is mailed.

    Raises:
        OperationFailed: no such template, or nobody is in the group.
        OSError, SMTPException: the notices are made, a mail could not be sent.
    """
    _make(context, message, group=group)
    _mail(house, context)


def tell_customer(
    house: House, context: Context, contact: Mapping[str, str], message: Message
) -> None:
    """Mail the customer; without an e-mail address, or without post, the front line passes it on.

    Args:
        house: what operations need.
        context: of the job.
        contact: by name of the F01 field the text of its sealed reference.
        message: what to tell.

    Raises:
        OperationFailed: no such template, or nobody is at the front line.
        OSError, SMTPException: the mail could not be sent.
    """
    address = contact.get("email")
    if address is not None and house.post is not None:
        _make(context, message, recipient=address)
    else:
        facts = {**message.facts, MESSAGE: message.template}
        passed_on = Message(template="tell_customer", facts=facts, complaint=message.complaint)
        _make(context, passed_on, group=FRONTLINE)
    _mail(house, context)


def _make(
    context: Context, message: Message, *, group: str | None = None, recipient: str | None = None
) -> None:
    if template_of(message.template, "zh") is None:
        raise OperationFailed("unknown_template", template=message.template)
    new = NewNotice(
        source=_source(context),
        template=message.template,
        facts=message.facts,
        complaint=message.complaint,
        instance=context.instance,
        at=context.at,
        drill=context.drill,
        group=group,
        recipient=recipient,
    )
    with database_of(context).transaction() as connection:
        if group is not None and not notices.members(connection, group):
            raise OperationFailed("group_empty", group=group)
        notices.add(connection, new)


def _mail(house: House, context: Context) -> None:
    if house.post is None:
        return
    database = database_of(context)
    with database.reading() as connection:
        waiting = notices.unmailed(connection, _source(context))
        manner = settings.get(connection, SETTING) or {}
        letters = [(made, _letter(connection, house, made, manner)) for made in waiting]
    for made, letter in letters:
        if letter is not None and house.post.send(letter, drill=context.drill):
            with database.transaction() as connection:
                notices.note_mailed(connection, made.id, context.at)


def _letter(
    connection: Connection, house: House, made: Notice, manner: Mapping[str, str]
) -> Letter | None:
    needed = [*references(made.facts), *([made.recipient] if made.recipient else [])]
    opened = open_texts(connection, house, needed)
    address = opened.get(made.recipient or "") or _address(connection, made, manner.get("domain"))
    if address is None:
        return None
    zone = calendars.business_calendar(connection).hours.settings.time_zone()
    language: Language = "en" if manner.get("language") == "en" else "zh"
    text = told(made.template, language, made.facts, opened=opened, zone=zone)
    return Letter(
        key=f"notice-{made.id}", to=address, subject=text.subject, body=text.body, at=made.at
    )


def _address(connection: Connection, made: Notice, domain: str | None) -> str | None:
    if made.actor is None or not domain:
        return None
    slug = notices.slug_of(connection, made.actor)
    return None if slug is None else f"{slug}@{domain}"


def _source(context: Context) -> str:
    return context.job or f"{context.uid}:{context.at}"

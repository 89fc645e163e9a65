"""Where each kind of user begins: what they sign in for."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from admin.words import Words
from complaints.commands import ReadNotice
from complaints.queries import ListComplaints
from engine.commands import AddPerson, Publish
from engine.model import Actor
from engine.queries import Inbox, Processes


@dataclass(frozen=True, slots=True)
class FirstPage:
    """``name`` is what a link to it says."""

    address: str
    name: str


def first_page(reader: Actor, words: Words) -> FirstPage:
    """The page of the first duty that ``reader`` has; everybody may read their notices."""
    duties = (
        (Publish.needs, url_for("admin.processes"), words("To the processes")),
        (Inbox.needs, url_for("admin.inbox", view="mine"), words("To my tasks")),
        (AddPerson.needs, url_for("admin.people"), words("To the people")),
        (ListComplaints.needs, url_for("admin.audit"), words("To the audit")),
        (Processes.needs, url_for("admin.processes"), words("To the processes")),
        (ReadNotice.needs, url_for("admin.notices"), words("To my notices")),
    )
    return next(FirstPage(address, name) for needs, address, name in duties if reader.may(needs))

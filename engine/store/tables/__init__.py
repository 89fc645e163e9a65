"""All tables of the engine; ``metadata`` is their catalogue."""

from engine.store.tables.attachments import attachment, attachment_bytes
from engine.store.tables.definitions import definition, definition_draft, publication, release
from engine.store.tables.jobs import job
from engine.store.tables.log import event, stream
from engine.store.tables.messages import delivery, start_subscription, subscription
from engine.store.tables.metadata import NO_DUE, metadata, written
from engine.store.tables.people import (
    actor,
    api_token,
    grp,
    identity,
    membership,
    session,
    setting,
    substitution,
)
from engine.store.tables.sealed import draft, sealed, subject
from engine.store.tables.search import search_mark, search_word
from engine.store.tables.work import candidate, incident, instance, task

__all__ = [
    "NO_DUE",
    "actor",
    "api_token",
    "attachment",
    "attachment_bytes",
    "candidate",
    "definition",
    "definition_draft",
    "delivery",
    "draft",
    "event",
    "grp",
    "identity",
    "incident",
    "instance",
    "job",
    "membership",
    "metadata",
    "publication",
    "release",
    "sealed",
    "search_mark",
    "search_word",
    "session",
    "setting",
    "start_subscription",
    "stream",
    "subject",
    "subscription",
    "substitution",
    "task",
    "written",
]

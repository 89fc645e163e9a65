"""The engine's values: frozen, without behaviour that needs anything else."""

from engine.model.actor import ANONYMOUS, SYSTEM, Actor
from engine.model.attachment import MOST_BYTES, MOST_FILES, Attachment
from engine.model.canonical import canonical, check_logged, normal, parse
from engine.model.chain import START, Break, first_break, line_hash, link
from engine.model.delivery import Delivery, DeliveryState
from engine.model.event import ENGINE, Effect, Entry, Event
from engine.model.incident import Incident
from engine.model.instance import Instance, Status
from engine.model.job import Job, JobState
from engine.model.receipt import Receipt
from engine.model.release import (
    Definition,
    Release,
    earlier_file,
    earlier_key,
    is_earlier,
    number_in,
    plain_file,
    version_in,
)
from engine.model.task import Task, TaskState

__all__ = [
    "ANONYMOUS",
    "ENGINE",
    "MOST_BYTES",
    "MOST_FILES",
    "START",
    "SYSTEM",
    "Actor",
    "Attachment",
    "Break",
    "Definition",
    "Delivery",
    "DeliveryState",
    "Effect",
    "Entry",
    "Event",
    "Incident",
    "Instance",
    "Job",
    "JobState",
    "Receipt",
    "Release",
    "Status",
    "Task",
    "TaskState",
    "canonical",
    "check_logged",
    "earlier_file",
    "earlier_key",
    "first_break",
    "is_earlier",
    "line_hash",
    "link",
    "normal",
    "number_in",
    "parse",
    "plain_file",
    "version_in",
]

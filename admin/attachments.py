"""The files of a case or a task as their card shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from admin.case_facts import instances_of
from admin.context import actor, ask, words
from admin.roster import roster
from engine.commands import OpenAttachment
from engine.library.media_types import ENDINGS, usual_ending
from engine.queries import Attachments

if TYPE_CHECKING:
    from admin.words import Words
    from engine.model import Attachment
    from engine.queries import InstanceDetails, TaskDetails

_KILO = 1024
ACCEPT = ",".join(ending for endings in ENDINGS.values() for ending in endings)
"""What a browser offers for choosing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileLine:
    """A file. ``name`` says its type where the reader may not see what it is called."""

    attachment: Attachment
    name: str
    size: str
    who: str
    may_remove: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class FileCard:
    """Files of an instance, removed ones among them; ``may_unmask``: open them with a reason."""

    instance: UUID
    lines: tuple[FileLine, ...]
    may_add: bool
    may_open: bool
    may_unmask: bool

    @property
    def present(self) -> tuple[FileLine, ...]:
        """Those that were not removed."""
        return tuple(line for line in self.lines if not line.attachment.is_removed)


def file_card(details: TaskDetails | InstanceDetails) -> FileCard:
    """The files of the instance of ``details``.

    Raises:
        NotYours: the reader may not see them.
    """
    instance = details.instance.uid
    found = ask(Attachments(instance=instance, beside=siblings(details)))
    spoken, people = words(), roster()
    lines = []
    for line in found.lines:
        kept, person = line.attachment, people.get(line.attachment.actor)
        who = "" if person is None else spoken.pick(person.name_zh, person.name_en)
        lines.append(
            FileLine(
                attachment=kept,
                name=line.name or type_name(kept.media_type),
                size=size_in_words(kept.size, spoken),
                who=who,
                may_remove=line.may_remove,
            )
        )
    return FileCard(
        instance=instance,
        lines=tuple(lines),
        may_add=found.may_add,
        may_open=found.may_open,
        may_unmask=actor().may(OpenAttachment.needs),
    )


def siblings(details: TaskDetails | InstanceDetails) -> tuple[UUID, ...]:
    """The other instances of the same complaint, as the register knows them."""
    return tuple(instances_of(details.instance, details.variables)[1:])


def type_name(media_type: str) -> str:
    """What people call a type: ``JPG``, ``PDF`` and so on."""
    return usual_ending(media_type)[1:].upper()


def size_in_words(size: int, spoken: Words) -> str:
    """A size, rounded up, in KB below one MB."""
    kilo = -(-size // _KILO)
    if kilo < _KILO:
        return spoken("%(n)s KB", n=kilo)
    return spoken("%(n)s MB", n=f"{size / _KILO / _KILO:.1f}")

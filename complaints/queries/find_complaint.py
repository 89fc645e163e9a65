"""One complaint: what the register knows, its instances, its due times, its contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from complaints.masking import Personal, masked
from complaints.queries.list_complaints import ComplaintLine, told, typed
from complaints.store import due_times, listing, register
from complaints.store.due_times import DueRow
from complaints.store.listing import Contact, OwnedInstance
from engine.errors import NotFound
from engine.library import open_references
from engine.model import Actor
from engine.queries.query import Query
from engine.vault import parse_reference

if TYPE_CHECKING:
    from engine.queries.query import Reading

_KINDS = {
    "name": Personal.NAME,
    "phone": Personal.PHONE,
    "wechat": Personal.ACCOUNT,
    "email": Personal.EMAIL,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Customer:
    """The customer as everybody may see them: masked; ``None`` is not told, or erased.

    ``references`` are the texts of the sealed references, by field, for those who may unmask.
    """

    identity: str | None
    name: str | None
    phone: str | None
    wechat: str | None
    email: str | None
    references: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """An entry of the register. ``dues`` by milestone, ``contacts`` and ``instances`` by age.

    ``accepted_at`` and ``customer_deadline`` in microseconds, UTC; the deadline is the one that a
    supervisor accepted.
    """

    line: ComplaintLine
    accepted_at: int
    customer_deadline: int | None
    cluster: str | None
    customer: Customer
    dues: Mapping[str, DueRow]
    contacts: tuple[Contact, ...]
    instances: tuple[OwnedInstance, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindComplaint(Query[Complaint]):
    """The complaint with the number ``number``, as people type it.

    Raises:
        NotFound: there is none.
    """

    needs: ClassVar[str | None] = "complaint.read"

    number: str

    def execute(self, actor: Actor, reading: Reading) -> Complaint:
        """Read its rows; open and mask what tells who the customer is."""
        connection = reading.connection
        found = register.find(connection, typed(self.number))
        line = None if found is None else listing.line(connection, found.number)
        if found is None or line is None:
            raise NotFound(complaint=self.number[:40])
        owned = listing.instances_of(connection, found.id, found.number, drill=found.drill)
        return Complaint(
            line=told(line, reading.clock.now()),
            accepted_at=found.accepted_at,
            customer_deadline=found.customer_deadline,
            cluster=found.cluster,
            customer=_customer(reading, found.identity, found.sealed),
            dues=due_times.of_complaint(connection, found.id),
            contacts=tuple(listing.contacts_of(connection, found.id)),
            instances=tuple(owned),
        )


def _customer(reading: Reading, identity: str | None, sealed: Mapping[str, str]) -> Customer:
    wanted = [parse_reference(sealed[name]) for name in _KINDS if name in sealed]
    opened = open_references(reading.connection, reading.vault, wanted)
    shown = {
        name: masked(opened[sealed[name]], kind) if sealed.get(name) in opened else None
        for name, kind in _KINDS.items()
    }
    return Customer(identity=identity, references=sealed, **shown)

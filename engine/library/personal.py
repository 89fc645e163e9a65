"""Personal values on their way into the store and out of it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from engine.store import sealed
from engine.store.sealed import SealedRow, Subject
from engine.vault import Reference, Vault
from engine.vault.reference import TAG

if TYPE_CHECKING:
    from engine.store import Connection
    from forms import Form

CUSTOMER = "customer"
"""The subject of a field that names no other: whom the instance is about."""


class Sealer:
    """Takes the personal values out of one request: one sealed row for each subject in it.

    Use it for one event only. ``subject`` is the instance's afterwards; it is made when the first
    value needs it.
    """

    def __init__(
        self,
        connection: Connection,
        vault: Vault,
        *,
        stream: int,
        seq: int,
        at: int,
        subject: Subject | None,
    ) -> None:
        self._connection = connection
        self._vault = vault
        self._stream = stream
        self._seq = seq
        self._at = at
        self.subject = subject
        self._numbers: dict[str, int] = {}
        self._values: dict[str, dict[str, object]] = defaultdict(dict)

    def answers(self, form: Form, cleaned: Mapping[str, object]) -> dict[str, object]:
        """Checked answers with references in the places of the personal ones."""
        public, secret = form.split(cleaned)
        if not secret:
            return public
        places = {
            path: self.put(path, value, _subject_of(form, path)) for path, value in secret.items()
        }
        return form.merge(public, places)

    def put(self, path: str, value: object, role: str = CUSTOMER) -> dict[str, str]:
        """A reference for one value, as it stands in the log."""
        n = self._numbers.setdefault(role, len(self._numbers) + 1)
        self._values[role][path] = value
        return Reference(self._stream, self._seq, n, path).logged

    def write(self) -> None:
        """Insert the sealed rows, if there are any."""
        rows = []
        for role, values in self._values.items():
            owner = self._owner(role)
            if owner.wrapped is None:
                continue  # erased: what came after the erasure is not kept either
            n = self._numbers[role]
            place = row_place(self._stream, self._seq, n)
            nonce, ciphertext = self._vault.seal(owner.uid, owner.wrapped, place, values)
            rows.append((n, owner.id, nonce, ciphertext))
        if rows:
            sealed.add(self._connection, self._stream, self._seq, rows)

    def customer(self) -> Subject:
        """The subject of the instance, made if there is none yet."""
        self.subject = self.subject or self._new(None, CUSTOMER)
        return self.subject

    def _owner(self, role: str) -> Subject:
        customer = self.customer()
        if role == CUSTOMER:
            return customer
        found = sealed.find_role(self._connection, customer.id, role)
        return found or self._new(customer.id, role)

    def _new(self, parent: int | None, role: str) -> Subject:
        uid, wrapped = self._vault.new_subject()
        return sealed.add_subject(self._connection, uid, wrapped, self._at, parent, role)


def _subject_of(form: Form, path: str) -> str:
    try:
        return form.field_at(path).subject
    except KeyError:
        return CUSTOMER


def row_place(stream: int, seq: int, n: int) -> str:
    """What a sealed row of the log is bound to."""
    return f"{stream}:{seq}:{n}"


def draft_place(instance: int, task: int, actor: int) -> str:
    """What a sealed draft is bound to."""
    return f"draft:{instance}:{task}:{actor}"


def open_references(
    connection: Connection, vault: Vault, references: Iterable[Reference]
) -> dict[str, Any]:
    """The values behind references, by the references' texts; those that were erased are absent.

    Raises:
        KeysUnfit: a row was changed or moved, or the key files belong to another database.
    """
    wanted = list(references)
    places = {(r.stream, r.seq, r.n) for r in wanted}
    opened = {
        place: _open(vault, row)
        for row in sealed.rows(connection, {place[:2] for place in places})
        if (place := (row.stream, row.seq, row.n)) in places
    }
    found: dict[str, Any] = {}
    for reference in wanted:
        values = opened.get((reference.stream, reference.seq, reference.n), {})
        if reference.path in values:
            found[reference.text] = values[reference.path]
    return found


def _open(vault: Vault, row: SealedRow) -> dict[str, Any]:
    if row.wrapped is None:
        return {}
    place = row_place(row.stream, row.seq, row.n)
    return vault.open(row.uid, row.wrapped, place, row.nonce, row.ciphertext)


def reveal(value: object, opened: Mapping[str, Any]) -> object:
    """A logged value with the opened ones in the places of their references; ``None`` if gone."""
    if isinstance(value, dict):
        if value.get("$t") == TAG:
            return opened.get(value["v"])
        return {name: reveal(item, opened) for name, item in value.items()}
    if isinstance(value, list):
        return [reveal(item, opened) for item in value]
    return value

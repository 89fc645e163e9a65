"""What is published: definitions byte for byte, releases, and which release is current."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from engine.model import Definition, Release, canonical, number_in, parse, plain_file
from engine.store.rows import AnyRow
from engine.store.tables import definition, event, publication, release, start_subscription

_DEFINITION = (
    definition.c.id,
    definition.c.uid,
    definition.c.kind,
    definition.c.key,
    definition.c.version,
    definition.c.sha256,
    definition.c.published,
    definition.c.actor,
)
_RELEASE = (release.c.id, release.c.hash, release.c.content, release.c.definitions)
_LOCK = select(publication.c.release_id).with_for_update()
_CURRENT_AND_KEY = select(publication.c.release_id, event.c.stream, event.c.seq).select_from(
    publication.outerjoin(event, (event.c.idem.is_not(None)) & (event.c.idem == bindparam("idem")))
)
_BY_ID = select(*_RELEASE).where(release.c.id == bindparam("id"))
_BY_HASH = select(*_RELEASE).where(release.c.hash == bindparam("hash"))
_HASHES = select(release.c.id, release.c.hash)
_SOURCES = select(definition.c.id, definition.c.source).where(
    definition.c.id.in_(bindparam("ids", expanding=True))
)
_DEFINITIONS = (
    select(*_DEFINITION)
    .where(definition.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(definition.c.kind, definition.c.key, definition.c.version)
)
_VERSIONS = (
    select(*_DEFINITION)
    .where(definition.c.kind == bindparam("kind"), definition.c.key == bindparam("key"))
    .order_by(definition.c.version.desc())
)
_SOURCE = select(definition.c.source).where(definition.c.id == bindparam("id"))
_LAST = select(func.max(definition.c.version)).where(
    definition.c.kind == bindparam("kind"), definition.c.key == bindparam("key")
)
_ADD = insert(definition).returning(definition.c.id)
_ADD_RELEASE = insert(release).returning(release.c.id)
_PUBLISH = update(publication).values(release_id=bindparam("release"))
_ALL_RELEASES = (
    select(*_RELEASE, release.c.created)
    .where(release.c.id < bindparam("before"))
    .order_by(release.c.id.desc())
    .limit(bindparam("limit"))
)
_CLEAR_STARTS = delete(start_subscription)
_ADD_STARTS = insert(start_subscription)


def lock_current(connection: Connection) -> int | None:
    """Number of the current release; nobody else publishes until the transaction ends."""
    return connection.scalar(_LOCK)


def current(
    connection: Connection, idem: bytes | None = None
) -> tuple[int | None, tuple[int, int] | None]:
    """Number of the current release, and the line that came under the idempotency key."""
    row = connection.execute(_CURRENT_AND_KEY, {"idem": idem}).one()
    return row[0], None if row[1] is None else (row[1], row[2])


def find_release(connection: Connection, number: int) -> Release | None:
    """A release by number."""
    row = connection.execute(_BY_ID, {"id": number}).one_or_none()
    return None if row is None else _release(row)


def find_release_by_hash(connection: Connection, digest: str) -> Release | None:
    """A release by the hash of its content."""
    row = connection.execute(_BY_HASH, {"hash": digest}).one_or_none()
    return None if row is None else _release(row)


def hashes(connection: Connection) -> dict[int, str]:
    """The hash of the content of each release, by number."""
    return {row.id: row.hash for row in connection.execute(_HASHES)}


def releases(connection: Connection, *, before: int, limit: int) -> list[tuple[Release, int]]:
    """Releases below number ``before``, newest first, each with when it was made."""
    rows = connection.execute(_ALL_RELEASES, {"before": before, "limit": limit})
    return [(_release(row), row.created) for row in rows]


def sources(connection: Connection, found: Release) -> dict[str, bytes]:
    """The bytes of the files of a release, by file name."""
    rows = connection.execute(_SOURCES, {"ids": _ids(connection, found)})
    content = {row.id: bytes(row.source) for row in rows}
    return {name: content[one.id] for name, one in by_file(connection, found).items()}


def definitions(connection: Connection, found: Release) -> list[Definition]:
    """The definitions of a release, sorted by kind and key, without earlier versions."""
    return [one for name, one in by_file(connection, found).items() if name == one.file]


def by_file(connection: Connection, found: Release) -> dict[str, Definition]:
    """The definitions of a release by file name, sorted by kind and key.

    Those of earlier versions that calls are bound to follow the file that they were versions of.
    """
    rows = connection.execute(_DEFINITIONS, {"ids": _ids(connection, found)})
    names: dict[str, list[str]] = {}
    for name in sorted(found.files):
        names.setdefault(plain_file(name), []).append(name)
    return {
        name: one
        for one in map(_definition, rows)
        for name in names.get(one.file, ())
        if one.sha256 == found.files[name] and number_in(name) in (None, one.version)
    }


def earlier(connection: Connection, name: str, sha256: str) -> int:
    """The number of the definition behind the name of an earlier version, the newest if several.

    Raises:
        LookupError: there is none.
    """
    key, _, kind = plain_file(name).rpartition(".")
    for one in versions(connection, kind, key):
        if one.sha256 == sha256 and number_in(name) in (None, one.version):
            return one.id
    raise LookupError(name)


def _ids(connection: Connection, found: Release) -> list[int]:
    row = connection.execute(_BY_ID, {"id": found.id}).one()
    return list(parse(row.definitions))


def versions(connection: Connection, kind: str, key: str) -> list[Definition]:
    """All versions of one definition, newest first."""
    rows = connection.execute(_VERSIONS, {"kind": kind, "key": key})
    return [_definition(row) for row in rows]


def source(connection: Connection, number: int) -> bytes | None:
    """The bytes of a definition as uploaded."""
    found = connection.scalar(_SOURCE, {"id": number})
    return None if found is None else bytes(found)


def last_version(connection: Connection, kind: str, key: str) -> int:
    """Number of the newest version; 0 before the first."""
    return connection.scalar(_LAST, {"kind": kind, "key": key}) or 0


def add(connection: Connection, new: Definition, content: bytes) -> int:
    """Insert a definition (its ``id`` does not count); returns its number."""
    number = connection.scalar(
        _ADD,
        {
            "uid": new.uid.bytes,
            "kind": new.kind,
            "key": new.key,
            "version": new.version,
            "sha256": new.sha256,
            "source": content,
            "published": new.published,
            "actor": new.actor,
        },
    )
    return int(number or 0)


def add_release(
    connection: Connection, content: Mapping[str, Any], digest: str, ids: Sequence[int], at: int
) -> int:
    """Insert a release of these definitions; returns its number."""
    number = connection.scalar(
        _ADD_RELEASE,
        {
            "hash": digest,
            "content": canonical(content).decode(),
            "definitions": canonical(sorted(ids)).decode(),
            "created": at,
        },
    )
    return int(number or 0)


def publish(connection: Connection, number: int, starts: Sequence[Mapping[str, object]]) -> None:
    """Make release ``number`` the current one, with its start subscriptions and no others."""
    connection.execute(_PUBLISH, {"release": number})
    connection.execute(_CLEAR_STARTS)
    if starts:
        connection.execute(_ADD_STARTS, [{**start, "release_id": number} for start in starts])


def _release(row: AnyRow) -> Release:
    content = parse(row.content)
    return Release(id=row.id, hash=row.hash, files=content["files"], topics=content["topics"])


def _definition(row: AnyRow) -> Definition:
    return Definition(
        id=row.id,
        uid=UUID(bytes=row.uid),
        kind=row.kind,
        key=row.key,
        version=row.version,
        sha256=row.sha256,
        published=row.published,
        actor=row.actor,
    )

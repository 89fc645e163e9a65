"""Which revisions a database has seen, and which there are: asked without Alembic.

Whoever serves asks this at every start and at each look at its health; Alembic, which takes some
eleven megabytes, is loaded only where something is to be migrated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

from engine.errors import NotMigrated

VERSIONS = Path(__file__).with_name("migrations") / "versions"
_NAMED = re.compile(r'^(revision|down_revision) = "(\w+)"$', re.MULTILINE)
_SEEN = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def is_newest(connection: Connection, *, also: Sequence[Path] = ()) -> bool:
    """Whether a database has seen every revision, and none that is newer than this code."""
    return _seen(connection) == _newest(tuple(also))


def ensure_migrated(connection: Connection, *, also: Sequence[Path] = ()) -> None:
    """Make sure that a database has seen every revision, and none that is newer than this code.

    Args:
        connection: of any kind; nothing is written.
        also: folders of further revisions, as for ``migrate``.

    Raises:
        NotMigrated: with the revisions that it has and those that it should have.
    """
    if not is_newest(connection, also=also):
        wanted = _newest(tuple(also))
        raise NotMigrated(found=sorted(_seen(connection)), wanted=sorted(wanted))


def _seen(connection: Connection) -> frozenset[str]:
    if not inspect(connection).has_table(_SEEN.name):
        return frozenset()
    return frozenset(connection.scalars(select(_SEEN.c.version_num)))


@cache
def _newest(also: tuple[Path, ...]) -> frozenset[str]:
    """The revisions that no other builds on, of all branches."""
    named: dict[str, set[str]] = {"revision": set(), "down_revision": set()}
    for folder in (VERSIONS, *also):
        for file in folder.glob("*.py"):
            for what, name in _NAMED.findall(file.read_text("utf-8")):
                named[what].add(name)
    return frozenset(named["revision"] - named["down_revision"])

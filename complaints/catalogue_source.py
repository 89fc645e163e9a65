"""The catalogue as translators write it: compiled, and its codes listed."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from complaints.catalogue import SOURCES, Subject


def parsed(source: Path) -> Catalog:
    """The entries of a ``.po`` file.

    Raises:
        PoFileError: it cannot be read.
    """
    with source.open("rb") as file:
        return read_po(file, abort_invalid=True)


def compiled(source: Path) -> BytesIO:
    """A ``.po`` file as gettext takes it, from its beginning."""
    file = BytesIO()
    write_mo(file, parsed(source))
    file.seek(0)
    return file


@cache
def codes(subject: Subject) -> tuple[str, ...]:
    """The codes of a subject, in order."""
    return tuple(
        sorted(str(entry.id) for entry in parsed(SOURCES["en"]) if entry.context == subject)
    )

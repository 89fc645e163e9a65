"""Which type a file is of, read from its bytes and never from what its sender says."""

from __future__ import annotations

import struct
import unicodedata
import zipfile
from typing import BinaryIO, Final

from engine.errors import FileTypeRefused
from engine.library.definition_files import MOST_BYTES as MOST_DRAWN
from engine.library.definition_files import definition_type

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENDINGS: Final = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "application/pdf": (".pdf",),
    "video/mp4": (".mp4",),
    DOCX: (".docx",),
}
"""The types that are taken, each with the endings of its names, the usual one first.

Source: process brief, 2.5.
"""
DRAWN: Final = {
    "application/bpmn+xml": (".bpmn",),
    "application/dmn+xml": (".dmn",),
    "application/vnd.form-js+json": (".form",),
}
"""Definitions, which a process that decides about changes has among its files."""
LONGEST_NAME: Final = 120

_HEAD = 64
_TEXTS: Final = (b"<", b"{", b"\xef")
"""How files begin that may be definitions: XML, JSON, a byte order mark."""
_MAGIC: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
)
_ZIP = b"PK\x03\x04"
_BRANDS: Final = frozenset(
    {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV"}
)
"""Major brands of MP4 (ISO/IEC 14496-12 and -14); QuickTime and 3GPP have others."""
_WORD = {"[Content_Types].xml", "word/document.xml"}
_MACROS = "word/vbaProject.bin"


def media_type_of(source: BinaryIO) -> str:
    """The type of a file, one of ``ENDINGS`` or of ``DRAWN``.

    Args:
        source: seekable; read from its beginning, left anywhere.

    Raises:
        FileTypeRefused: it is of no type that is taken.
    """
    source.seek(0)
    head = source.read(_HEAD)
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    if head[4:8] == b"ftyp" and head[8:12] in _BRANDS:
        return "video/mp4"
    if head.startswith(_ZIP) and _is_word(source):
        return DOCX
    source.seek(0)
    found = definition_type(source.read(MOST_DRAWN + 1)) if head.lstrip()[:1] in _TEXTS else None
    if found is None:
        raise FileTypeRefused
    return found


def usual_ending(media_type: str) -> str:
    """How the names of files of a type usually end, with the dot."""
    return (ENDINGS | DRAWN)[media_type][0]


def _is_word(source: BinaryIO) -> bool:
    """Whether a zip archive is a Word document without macros; nothing is unpacked."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError, OSError):
        return False
    return names >= _WORD and _MACROS not in names


def file_name(given: str, media_type: str) -> str:
    """A name that can be shown and saved: without folders, unseen characters and wrong endings.

    Args:
        given: as the sender calls the file.
        media_type: one of ``ENDINGS`` or ``DRAWN``; its usual ending is added where none of its
            endings is.

    Returns:
        1 to 120 characters.
    """
    last = given.replace("\\", "/").rpartition("/")[2]
    # Categories C*: control characters, and those that turn the direction of what follows.
    seen = "".join(
        character
        for character in unicodedata.normalize("NFC", last)
        if not unicodedata.category(character).startswith("C")
    ).strip(" .")
    endings = (ENDINGS | DRAWN)[media_type]
    stem, dot, ending = seen.rpartition(".")
    if not (dot and stem and f".{ending.lower()}" in endings):
        stem, ending = seen or "file", endings[0][1:]
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"

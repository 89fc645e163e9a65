"""Files that come as ``multipart/form-data``."""

from __future__ import annotations

from typing import BinaryIO, cast

from flask import Request, request

from api.limits import CONTROL
from api.refusals import BadFields

MOST_BYTES = 32 * 1024 * 1024
"""Of one upload, all files together."""
MOST_NAME = 200


UPLOADS = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "properties": {
                    "files": {
                        "type": "array",
                        "items": {"type": "string", "contentMediaType": "application/octet-stream"},
                        "description": "the names of the parts do not matter",
                    },
                },
                "required": ["files"],
            }
        }
    },
}
"""How an upload is documented."""


def allow_upload() -> None:
    """Let a request with files be as large as an upload may be."""
    if request.mimetype == "multipart/form-data":
        request.max_content_length = MOST_BYTES


def uploaded(asked: Request) -> dict[str, bytes]:
    """All files of the request by file name, whatever the names of their parts.

    Raises:
        BadFields: no file, two of one name, or a name that is unfit.
    """
    found: dict[str, bytes] = {}
    for name, source in _parts(asked):
        if name in found:
            raise _unfit(name)
        found[name] = source.read()
    return found


def one_part(asked: Request) -> tuple[str, BinaryIO]:
    """The one file of the request: its name and its bytes, which end with the request.

    Raises:
        BadFields: no file, several, or an unfit name.
    """
    (name, source), *others = _parts(asked)
    if others:
        raise BadFields({"files": [{"code": "too_many_files", "facts": {"max": 1}}]})
    return name, source


def _parts(asked: Request) -> list[tuple[str, BinaryIO]]:
    parts = [(part.filename or "", part.stream) for _, part in asked.files.items(multi=True)]
    if not parts:
        raise BadFields({"files": [{"code": "required"}]})
    for name, _ in parts:
        if not name or len(name) > MOST_NAME or CONTROL.search(name):
            raise _unfit(name)
    return [(name, cast("BinaryIO", source)) for name, source in parts]


def _unfit(name: str) -> BadFields:
    return BadFields({"files": [{"code": "unfit", "facts": {"file": name[:MOST_NAME]}}]})

"""Files that come as ``multipart/form-data``."""

from __future__ import annotations

from flask import Request, request

from api.limits import CONTROL
from api.refusals import BadFields

MOST_BYTES = 32 * 1024 * 1024
"""Of one upload, all files together."""
MOST_NAME = 200


def allow_upload() -> None:
    """Let the request be as large as an upload may be."""
    request.max_content_length = MOST_BYTES


def uploaded(asked: Request) -> dict[str, bytes]:
    """All files of the request by file name, whatever the names of their parts.

    Raises:
        BadFields: no file, two of one name, or a name that is unfit.
    """
    found: dict[str, bytes] = {}
    for _, part in asked.files.items(multi=True):
        name = part.filename or ""
        if not name or len(name) > MOST_NAME or CONTROL.search(name) or name in found:
            raise BadFields({"files": [{"code": "unfit", "facts": {"file": name[:MOST_NAME]}}]})
        found[name] = part.read()
    if not found:
        raise BadFields({"files": [{"code": "required"}]})
    return found

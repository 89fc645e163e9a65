"""``filepicker``: answers are references to attachments that were stored before."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from forms.file import File
from forms.plan import Check, Convert
from forms.problem import Mismatch, Problem
from forms.setting import Scope, Setting

MAX_FILES: Final = 20
MAX_FILE_BYTES: Final = 10 * 1024 * 1024
HOUSE_TYPES: Final = ".jpg,.jpeg,.png,.pdf,.mp4,.docx"
"""What is accepted where the definition does not say (``accept``)."""

_REFERENCE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}", re.ASCII)
_MEDIA_TYPES: Final = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".mp4": "video/mp4",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_converter() -> Convert:
    """Return the reader of references: one text, or a list of different ones; empty is ``[]``."""

    def convert(raw: object, _now: datetime) -> object:
        if raw is None or raw == "":
            return []
        given = raw if isinstance(raw, (list, tuple)) else [raw]
        if len(given) > MAX_FILES:
            raise Mismatch("too_many_files", max=MAX_FILES)
        if not all(isinstance(item, str) and _REFERENCE.fullmatch(item) for item in given):
            raise Mismatch("not_a_file")
        if len(set(given)) < len(given):
            raise Mismatch("duplicate_option")
        return list(given)

    return convert


def single(multiple: Setting) -> Check:
    """Return the check that there is one file unless ``multiple`` is true."""
    refused = Problem("too_many_files", {"max": 1})

    def check(value: object, scope: Scope) -> Problem | None:
        is_one = isinstance(value, list) and len(value) < 2
        return None if is_one or multiple.value(scope) is True else refused

    return check


def acceptable(accept: Setting, most_bytes: int) -> Check:
    """Return the check of each file against ``accept`` and the size allowed.

    It needs ``Scope.files``; where that is ``None``, the caller knows nothing of the files and
    answers for them himself.
    """

    def check(value: object, scope: Scope) -> Problem | None:
        if scope.files is None or not isinstance(value, list):
            return None
        accepted = accept.value(scope)
        types = accepted if isinstance(accepted, str) and accepted.strip() else HOUSE_TYPES
        for reference in value:
            problem = _judge(reference, scope.files, types, most_bytes)
            if problem is not None:
                return problem
        return None

    return check


def _judge(
    reference: str, files: Mapping[str, File], types: str, most_bytes: int
) -> Problem | None:
    file = files.get(reference)
    if file is None:
        return Problem("unknown_file")
    if file.size > most_bytes:
        return Problem("file_too_large", {"max_bytes": most_bytes})
    if not any(_fits(file.media_type, word.strip().lower()) for word in types.split(",")):
        return Problem("file_not_accepted", {"accept": types})
    return None


def _fits(media_type: str, word: str) -> bool:
    if word.endswith("/*"):
        return word == "*/*" or media_type.startswith(word[:-1])
    return bool(word) and media_type == _MEDIA_TYPES.get(word, word)

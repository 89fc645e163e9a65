"""What log and state hold instead of a personal value: where it lies sealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.errors import BadInput

TAG = "sealed"
_TEXT = re.compile(r"(-?\d{1,18}):(\d{1,9}):(\d{1,9}):(.+)", re.ASCII | re.DOTALL)
"""Numbers as long as the columns that hold them."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Value ``path`` in sealed row ``n`` of event ``seq`` of ``stream``."""

    stream: int
    seq: int
    n: int
    path: str

    @property
    def text(self) -> str:
        """``stream:seq:n:path``."""
        return f"{self.stream}:{self.seq}:{self.n}:{self.path}"

    @property
    def logged(self) -> dict[str, str]:
        """As it stands in log and state."""
        return {"$t": TAG, "v": self.text}


def parse_reference(text: str) -> Reference:
    """The reference of a text that ``Reference.text`` made.

    Raises:
        BadInput: it is none.
    """
    found = _TEXT.fullmatch(text)
    if found is None:
        raise BadInput(problem="not_a_reference")
    return Reference(int(found[1]), int(found[2]), int(found[3]), found[4])


def references_in(value: object) -> Iterator[Reference]:
    """Every reference in a logged value, at any depth."""
    if isinstance(value, dict):
        if value.get("$t") == TAG:
            yield parse_reference(str(value["v"]))
            return
        for item in value.values():
            yield from references_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from references_in(item)

"""Where in a file something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A 1-based line and the id of the element, or of the nearest one around it that has one."""

    line: int
    element_id: str | None

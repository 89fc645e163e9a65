"""What can go wrong inside a step because of a drawing: it becomes an incident, never a crash."""

from __future__ import annotations


class Fault(Exception):
    """A token cannot go on where it stands.

    ``code`` is stable and becomes the incident's; ``facts`` are logged JSON and hold no values
    of variables, since those may be personal.
    """

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class NotOpen(Exception):
    """What the input names is not open (any more) in this instance."""

"""One mail to one person."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from engine.clock import moment
from engine.errors import BadInput

_LINE_ENDS = ("\r", "\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A mail in plain text.

    ``key`` names it once and for all: sent again after a failure it has the same Message-ID, so
    that the receiver's side can tell. ``at`` in microseconds since the epoch, UTC.

    Raises:
        BadInput: an address or subject of more than one line, or an address without ``@``.
    """

    key: str
    to: str
    subject: str
    body: str
    at: int

    def __post_init__(self) -> None:
        for text in (self.to, self.subject):
            if any(end in text for end in _LINE_ENDS):
                raise BadInput(problem="line_end_in_header")
        if "@" not in self.to:
            raise BadInput(problem="mail_address")

    def message(self, sender: str) -> EmailMessage:
        """The mail as it goes out, from the address ``sender``."""
        _, _, domain = sender.rpartition("@")
        message = EmailMessage(policy=SMTP)
        message["From"] = sender
        message["To"] = self.to
        message["Subject"] = self.subject
        message["Date"] = format_datetime(moment(self.at))
        message["Message-ID"] = f"<{_atoms(self.key)}@{domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(self.body)
        return message


def _atoms(key: str) -> str:
    """The key in the characters that a Message-ID may have; different keys stay different."""
    plain = "".join(
        c if c.isascii() and (c.isalnum() or c == "-") else f"_{ord(c):x}." for c in key
    )
    return plain.rstrip(".")

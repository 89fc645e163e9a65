"""The way to a mail server."""

from __future__ import annotations

from dataclasses import dataclass
from smtplib import SMTP, SMTP_SSL
from ssl import create_default_context
from urllib.parse import parse_qs, unquote, urlsplit

from engine.errors import BadInput
from engine.notices.letter import Letter

_PORTS = {"smtp": 25, "smtps": 465}
_WAIT = 20.0


@dataclass(frozen=True, slots=True, repr=False)
class Post:
    """A mail server and the address that our mails come from. Holds no connection."""

    host: str
    port: int
    sender: str
    is_tls: bool
    user: str | None = None
    password: str | None = None

    def send(self, letter: Letter, *, drill: bool) -> bool:
        """Hand a letter to the server; in a drill nothing leaves the house.

        Returns:
            Whether it was sent.

        Raises:
            OSError: the server cannot be reached within 20 seconds.
            SMTPException: it does not take the letter.
        """
        if drill:
            return False
        with self._connection() as server:
            server.send_message(letter.message(self.sender))
        return True

    def _connection(self) -> SMTP:
        if self.is_tls:
            trusted = create_default_context()
            server: SMTP = SMTP_SSL(self.host, self.port, timeout=_WAIT, context=trusted)
        else:
            server = SMTP(self.host, self.port, timeout=_WAIT)
            server.ehlo_or_helo_if_needed()
            if server.has_extn("starttls"):
                server.starttls(context=create_default_context())
        if self.user is not None:
            server.login(self.user, self.password or "")
        return server


def open_post(url: str | None) -> Post | None:
    """The post at ``smtp://user:password@host:port/?from=address`` (``smtps`` for TLS at once).

    On ``smtp`` the connection is encrypted if the server offers it. Without ``from`` mails come
    from ``bihuan@host``; without a URL there is no post.

    Raises:
        BadInput: the URL is of another kind.
    """
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise BadInput(problem="smtp_url")
    given = parse_qs(parts.query).get("from", [f"bihuan@{parts.hostname}"])
    return Post(
        host=parts.hostname,
        port=parts.port or _PORTS[parts.scheme],
        sender=given[0],
        is_tls=parts.scheme == "smtps",
        user=None if parts.username is None else unquote(parts.username),
        password=None if parts.password is None else unquote(parts.password),
    )

"""A real mail server on the loopback address that keeps what it is given."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session


class Mailbox:
    """``mails`` in the order they came; while ``is_closed`` every mail is turned away."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.is_closed = False
        self.url = ""

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - the server's name
        if self.is_closed:
            return "451 come again"
        mail: Any = message_from_bytes(envelope.content or b"", policy=default)
        self.mails.append(mail)
        return "250 taken"


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """Serve until the block ends."""
    box = Mailbox()
    loop = asyncio.new_event_loop()

    async def serve() -> Any:
        return await loop.create_server(lambda: SMTP(box, enable_SMTPUTF8=True), "127.0.0.1", 0)

    server = loop.run_until_complete(serve())
    port = server.sockets[0].getsockname()[1]
    box.url = f"smtp://127.0.0.1:{port}?from=service@bihuan.example"
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield box
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(server.wait_closed())
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

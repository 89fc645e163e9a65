"""The demo organisation at work: its people send requests, its clock moves when it is told to."""

from collections.abc import Mapping
from copy import copy
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import wsgi
from complaints.demo import account, seed_organisation
from complaints.store.migrate import migrate
from engine.check import Around, check_release
from engine.clock import FixedClock, micros, moment
from engine.commands import CreateToken, Publish
from engine.config import Settings
from engine.errors import ReleaseRefused
from engine.jobs import KINDS
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from engine.store import job_queue

ZONE = ZoneInfo("Asia/Shanghai")
PROCESSES = Path(__file__).parents[2] / "processes"
FILES = (".bpmn", ".dmn", ".form")
BEGINNING = "2026-03-01 08:00"
VAULT_KEY, REQUEST_KEY = bytes(range(32)), bytes(32)


def instant(text: str) -> int:
    """``2026-03-09 10:08`` in Shanghai, as the engine counts."""
    return micros(datetime.fromisoformat(text).replace(tzinfo=ZONE))


def in_zone(at: int) -> datetime:
    """What the engine counts, as a clock in Shanghai shows it."""
    return moment(at).astimezone(ZONE)


def local(told: str | None) -> str | None:
    """A moment of the API as ``2026-03-09 10:08`` in Shanghai; seconds only if there are any."""
    if told is None:
        return None
    at = datetime.fromisoformat(told).astimezone(ZONE).replace(tzinfo=None)
    return at.isoformat(" ", timespec="auto" if at.second or at.microsecond else "minutes")


def drawings() -> dict[str, bytes]:
    """Every file of the processes that the product brings, by name."""
    return {path.name: path.read_bytes() for path in PROCESSES.glob("*/*") if path.suffix in FILES}


def settings(url: str, data: Path) -> Settings:
    """Settings on a database, with key files that are the same in every test."""
    data.mkdir(exist_ok=True)
    found = Settings(database_url=url, data=data, pool=4)
    found.keys.mkdir(mode=0o700)
    for name, key in (("vault.key", VAULT_KEY), ("requests.key", REQUEST_KEY)):
        path = found.keys / name
        path.touch(mode=0o600)
        path.write_text(key.hex())
    return found


def check_here(files: Mapping[str, bytes], around: Around) -> None:
    """The check of a release in this process, where no time limit meets a busy machine."""
    report = check_release(files, **around.asked())
    if report.status == "refused":
        raise ReleaseRefused(report.findings)


def found_town(url: str, data: Path) -> None:
    """Migrate, publish and add the people, at ``BEGINNING``."""
    migrate(url)
    engine = wsgi.create_engine(settings(url, data), FixedClock(instant(BEGINNING)))
    engine.tools = replace(engine.tools, check=check_here)
    engine.run(Publish(files=drawings()), SYSTEM)
    seed_organisation(engine, None)
    engine.database.close()


@cache
def _routes() -> Flask:
    """The addresses, built once: they are the same in every town."""
    return wsgi.create_routes()


class Town:
    """An installation. ``key`` counts idempotency keys: every request of a person has its own."""

    def __init__(self, url: str, data: Path) -> None:
        self.clock = FixedClock(instant(BEGINNING))
        self.engine = wsgi.create_engine(settings(url, data), self.clock)
        self.app = wsgi.furnish(copy(_routes()), self.engine)
        self.app.testing = True
        self._client: FlaskClient = self.app.test_client(use_cookies=False)
        self._tokens: dict[str, str] = {}
        self._requests = 0

    def close(self) -> None:
        """Leave the database."""
        self.engine.database.close()

    # -- time -------------------------------------------------------------------------------

    @property
    def now(self) -> str:
        """The time in Shanghai."""
        return str(local(moment(self.clock.now()).isoformat()))

    def at(self, text: str) -> None:
        """Move the clock to a time in Shanghai; on the way everything due is done when it is."""
        target = instant(text)
        assert target >= self.clock.now(), f"{text} is past: it is {self.now}"
        while (due := self._next()) is not None and due <= target:
            self.clock.move(max(due, self.clock.now()))
            run_due(self.engine)
        self.clock.move(target)

    def _next(self) -> int | None:
        with self.engine.database.read.connect() as connection:
            return job_queue.next_run(connection, KINDS)

    # -- people -----------------------------------------------------------------------------

    def token(self, person: str) -> str:
        """An API token of somebody."""
        if person not in self._tokens:
            command = CreateToken(person=account(self.engine, person).id, label="scenario")
            self._tokens[person] = self.engine.run(command, SYSTEM).token
        return self._tokens[person]

    def number(self, person: str) -> int:
        """The number of somebody."""
        return account(self.engine, person).id

    # -- requests ---------------------------------------------------------------------------

    def get(self, person: str, path: str, **query: Any) -> Any:
        """What the API tells ``person``."""
        answer = self._open(person, "GET", path, query_string=query)
        assert answer.status_code == 200, (path, answer.json)
        return answer.json

    def published(self, person: str, file: str) -> bytes:
        """A published file, byte for byte."""
        listed = self.get(person, "/definitions")
        found = next(definition["id"] for definition in listed if definition["file"] == file)
        return self._open(person, "GET", f"/definitions/{found}/source").data

    def ask(self, person: str, method: str, path: str, body: Any = None) -> TestResponse:
        """The API's answer, whatever it is; workers then do what is due."""
        self._requests += 1
        headers = {"Idempotency-Key": f"request-{self._requests}"}
        answer = self._open(person, method, path, headers, json=body)
        run_due(self.engine)
        return answer

    def post(self, person: str, path: str, body: Any = None) -> Any:
        """The receipt of a command that must succeed."""
        answer = self.ask(person, "POST", path, body)
        assert answer.status_code in (200, 201), (path, body, answer.json)
        return answer.json

    def _open(
        self,
        person: str,
        method: str,
        path: str,
        headers: dict[str, str] | None = None,
        **more: Any,
    ) -> TestResponse:
        bearer = {"Authorization": f"Bearer {self.token(person)}"}
        return self._client.open(
            f"/api/v1{path}", method=method, headers={**bearer, **(headers or {})}, **more
        )

"""The composition root: puts the rooms together. Nothing else does, and no room imports it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flask import Flask

import api
from admin.context import HANDED
from admin.face import create_blueprint
from admin.handed import Handed
from admin.provider import Provider
from api.csrf import csrf_token
from api.entrance import COOKIE, LASTS
from complaints import demo
from complaints.following import follow
from complaints.message_names import CATALOGUE
from complaints.operations import OPERATIONS, House, index_key, ready
from complaints.settings import fit_setting
from complaints.store import ensure_migrated, migrate
from engine.check import Around, check_isolated
from engine.clock import Clock, SystemClock
from engine.commands import Tools
from engine.config import Oidc, Settings, read_settings
from engine.errors import ReleaseRefused
from engine.executor import Engine
from engine.library import Releases
from engine.notices.post import open_post
from engine.operations import Registry
from engine.store import AttachmentFolder, Database, open_database
from engine.vault import Keys, Vault, make_keys, read_keys

CHECK_SECONDS = 30
"""How long the check of a whole release may take: a watchdog, on a machine that is busy."""
PROCESSES = Path(__file__).with_name("processes")


def create_app(settings: Settings | None = None, clock: Clock | None = None) -> Flask:
    """The whole installation as a WSGI application, on a database that it brings up to date.

    Args:
        settings: instead of those of the environment.
        clock: instead of the machine's.

    Raises:
        KeysUnfit: there are no keys, or not those of this database.
    """
    settings = settings or read_settings()
    migrate(settings.database_url)
    return create_faces(create_engine(settings, clock), settings.oidc)


def create_engine(settings: Settings, clock: Clock | None = None) -> Engine:
    """The engine on a migrated database, with the operations of this installation.

    Raises:
        KeysUnfit: there are no keys, or not those of this database.
        NotMigrated: the database is not at the newest revision.
    """
    keys = read_keys(settings.keys)
    tools = Tools(
        clock=clock or SystemClock(),
        vault=Vault(keys),
        releases=Releases(settings.releases),
        operations=Registry(ready(OPERATIONS, _house(settings, keys))),
        check=check_release,
        attachments=AttachmentFolder(settings.attachments),
        follow=follow,
        fit_setting=fit_setting,
        messages=CATALOGUE,
    )
    return Engine(_open(settings), tools, keys.requests)


def _open(settings: Settings) -> Database:
    url, wait, pool = settings.database_url, settings.lock_wait, settings.pool
    database = open_database(url, lock_wait=wait, pool=pool)
    with database.reading() as connection:
        ensure_migrated(connection)
    return database


def _house(settings: Settings, keys: Keys) -> House:
    return House(vault=Vault(keys), index_key=index_key(keys), post=open_post(settings.smtp_url))


def create_faces(engine: Engine, oidc: Oidc | None = None) -> Flask:
    """The API and the pages on ``engine``; ``oidc`` signs people in as well."""
    return furnish(create_routes(), engine, oidc)


def create_routes() -> Flask:
    """The addresses of the API and the pages, with nothing behind them yet."""
    app = Flask("bihuan", static_folder=None)
    api.attach(app)
    app.register_blueprint(create_blueprint())
    return app


def furnish(app: Flask, engine: Engine, oidc: Oidc | None = None) -> Flask:
    """Put ``engine`` behind the addresses; a copy of an app can have another one.

    Tokens of ``oidc`` are judged by the machine's own clock: they come from outside.
    """
    entrance = api.furnish(app, engine)
    app.extensions[HANDED] = Handed(
        engine=engine,
        entrance=entrance,
        cookie=COOKIE,
        lasts=LASTS,
        csrf_token=csrf_token,
        provider=None if oidc is None else Provider(oidc, SystemClock()),
    )
    return app


def prepare(settings: Settings) -> None:
    """Make what an installation needs before its first start: keys and an empty database.

    Raises:
        KeysUnfit: a key file that is there cannot be used.
    """
    make_keys(settings.keys)
    migrate(settings.database_url)


def check_release(files: Mapping[str, bytes], around: Around) -> None:
    """Look at files in a process of their own before they are compiled in this one.

    Raises:
        ReleaseRefused: with all findings, if any is an error.
    """
    report = check_isolated(files, **around.asked(), seconds=CHECK_SECONDS)
    if report.status == "refused":
        raise ReleaseRefused(report.findings)


class Wiring:
    """The rooms for the command line, which finds this by name."""

    def settings(self) -> Settings:
        """Those of the environment."""
        return read_settings()

    def prepare(self, settings: Settings) -> None:
        """Keys and database of a first start."""
        prepare(settings)

    def migrate(self, settings: Settings) -> None:
        """Bring the database to the newest revision."""
        migrate(settings.database_url)

    def database(self, settings: Settings) -> Database:
        """The database alone.

        Raises:
            NotMigrated: it is not at the newest revision.
        """
        return _open(settings)

    def engine(self, settings: Settings) -> Engine:
        """The engine on the migrated database."""
        return create_engine(settings)

    def app(self, engine: Engine) -> Flask:
        """The faces on that engine."""
        return create_faces(engine, self.settings().oidc)

    def seed_demo(self, engine: Engine, password: str) -> list[str]:
        """Fill an empty installation; the account names."""
        return demo.seed(engine, password, drawings())


def drawings() -> dict[str, bytes]:
    """The drawings, tables and forms that come with the product, by name."""
    files = sorted(p for p in PROCESSES.rglob("*") if p.suffix in (".bpmn", ".dmn", ".form"))
    return {path.name: path.read_bytes() for path in files}


WIRING = Wiring()

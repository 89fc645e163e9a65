"""The settings, read once from the environment at the start of a program."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

Language = Literal["zh", "en"]

_DATABASE = "BIHUAN_DATABASE_URL"
_SQLITE = re.compile(r"sqlite(?:\+pysqlite)?:///(?!:memory:)[^?]")
_POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://")
_PLACE = re.compile(r"[^:\[\]]*(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.%]+\](?::[0-9]{1,5})?")
"""Host and port of a URL, both may be absent."""
_SAFE_URL = re.compile(
    r"(?:https://[^\s/?#@]+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?)(?:/[^\s?#]*)?"
)
"""An address over TLS, or on this machine."""
_LONGEST_WAIT = 3600.0
_MOST = 1000


class SettingUnfit(ValueError):
    """A variable of the environment holds what cannot be used.

    ``problem`` is a stable word, ``facts`` name the variable and say more. They never hold the URL
    of a database: it may hold a password.
    """

    def __init__(self, problem: str, **facts: object) -> None:
        super().__init__(problem, facts)
        self.problem = problem
        self.facts = facts


@dataclass(frozen=True, kw_only=True, slots=True)
class Oidc:
    """A provider of OpenID Connect that signs people in beside our own passwords.

    ``name`` is what the sign-in page calls it. ``redirect_uri`` is the address of our page to
    which it sends people back, as browsers see it; ``None`` takes that of the request.
    """

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name: str
    redirect_uri: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What a program of ours needs to know about its surroundings.

    ``data`` is the folder of everything that is not in the repository (mode 0700). ``lock_wait``
    is how long a command waits for a lock, in seconds. ``releases`` is how many compiled releases
    a process keeps at once.
    """

    database_url: str
    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    lock_wait: float = 5.0
    pool: int = 16
    releases: int = 8
    smtp_url: str | None = None
    oidc: Oidc | None = None

    @property
    def keys(self) -> Path:
        """The folder of the key files."""
        return self.data / "keys"

    @property
    def attachments(self) -> Path:
        """The folder of the sealed files that are too large for the database."""
        return self.data / "attachments"


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from BIHUAN_* variables and PORT; what is absent or empty has its default.

    Args:
        environment: instead of the process's own, for tests.

    Raises:
        SettingUnfit: a number is not one or out of its range, the database is neither a SQLite
            file nor PostgreSQL through psycopg, or the provider of OpenID Connect is incomplete.
    """
    given = os.environ if environment is None else environment
    data = Path(given.get("BIHUAN_DATA") or "var").absolute()
    return Settings(
        database_url=_database(given.get(_DATABASE) or f"sqlite:///{data / 'bihuan.sqlite'}"),
        data=data,
        host=given.get("BIHUAN_HOST") or "127.0.0.1",
        port=_whole(given, "PORT", 8000, 65535),
        lock_wait=_seconds(given, "BIHUAN_LOCK_WAIT", 5.0),
        pool=_whole(given, "BIHUAN_POOL", 16, _MOST),
        releases=_whole(given, "BIHUAN_RELEASES", 8, _MOST),
        smtp_url=given.get("BIHUAN_SMTP_URL") or None,
        oidc=_oidc(given),
    )


def read_language(environment: Mapping[str, str] | None = None) -> Language:
    """The language that LC_ALL, LC_MESSAGES or LANG asks for, in this order; Chinese without one.

    Args:
        environment: instead of the process's own, for tests.
    """
    given = os.environ if environment is None else environment
    asked = (given.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next((value for value in asked if value), "")
    return "en" if wanted.lower().startswith("en") else "zh"


def _whole(given: Mapping[str, str], name: str, otherwise: int, most: int) -> int:
    """A whole number from 1 to ``most``."""
    text = given.get(name) or str(otherwise)
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= most:
        raise SettingUnfit("not_in_range", name=name, given=text[:40], least=1, most=most)
    return number


def _seconds(given: Mapping[str, str], name: str, otherwise: float) -> float:
    text = given.get(name) or str(otherwise)
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= _LONGEST_WAIT:
        raise SettingUnfit(
            "not_in_range", name=name, given=text[:40], least=0, most=int(_LONGEST_WAIT)
        )
    return number


def _oidc(given: Mapping[str, str]) -> Oidc | None:
    """The provider, if BIHUAN_OIDC_ISSUER names one; its secret may stand in a file."""
    issuer = given.get("BIHUAN_OIDC_ISSUER")
    if not issuer:
        return None
    redirect_uri = given.get("BIHUAN_OIDC_REDIRECT_URI") or None
    for name, url in (("ISSUER", issuer), ("REDIRECT_URI", redirect_uri)):
        if url is not None and not _SAFE_URL.fullmatch(url):
            raise SettingUnfit("oidc_url", name=f"BIHUAN_OIDC_{name}")
    client_id = given.get("BIHUAN_OIDC_CLIENT_ID")
    secret = given.get("BIHUAN_OIDC_CLIENT_SECRET") or _from_file(
        given.get("BIHUAN_OIDC_CLIENT_SECRET_FILE")
    )
    if not client_id or not secret:
        raise SettingUnfit("oidc_incomplete", name="BIHUAN_OIDC_ISSUER")
    return Oidc(
        issuer=issuer,
        client_id=client_id,
        client_secret=secret,
        name=given.get("BIHUAN_OIDC_NAME") or urlsplit(issuer).hostname or issuer,
        redirect_uri=redirect_uri,
    )


def _from_file(path: str | None) -> str:
    if not path:
        return ""
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError):
        raise SettingUnfit("oidc_secret_file", name="BIHUAN_OIDC_CLIENT_SECRET_FILE") from None


def _database(url: str) -> str:
    """The URL, with psycopg as the driver of PostgreSQL."""
    if _SQLITE.match(url):
        return url
    scheme = _POSTGRESQL.match(url)
    if scheme is None:
        raise SettingUnfit("database_url", name=_DATABASE)
    rest = url[scheme.end() :]
    place = re.split(r"[/?]", rest.rpartition("@")[2], maxsplit=1)[0]
    if not _PLACE.fullmatch(place):
        raise SettingUnfit("database_place", name=_DATABASE)
    return f"postgresql+psycopg://{rest}"

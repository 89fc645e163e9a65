"""Clock, chance, network and other programs, taken away: whoever asks for them is caught.

Imports nothing of ours and is armed before anything of ours is imported, so that a
``from datetime import datetime`` anywhere gets the trapped class.
"""

from __future__ import annotations

import datetime
import os
import random
import secrets
import socket
import subprocess
import time
import uuid
from collections.abc import Callable
from typing import Any, NoReturn

_CLOCK = ("time", "time_ns", "localtime", "gmtime", "ctime")
_CHANCE = (
    "random",
    "randint",
    "randrange",
    "choice",
    "choices",
    "shuffle",
    "sample",
    "uniform",
    "getrandbits",
)
_real = datetime.datetime
_real_date = datetime.date


class Caught(BaseException):
    """A step asked for what no replay may know. No ``except Exception`` swallows it."""


class _DateMeta(type):
    """Dates that were made before, or in C, count as dates too."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, _real_date)

    def __subclasscheck__(cls, kind: type) -> bool:
        return issubclass(kind, _real_date)


class _MomentMeta(type):
    """As for dates."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, _real)

    def __subclasscheck__(cls, kind: type) -> bool:
        return issubclass(kind, _real)


class TrappedDate(_real_date, metaclass=_DateMeta):
    """A date that does not know today."""

    @classmethod
    def today(cls) -> NoReturn:
        """Be caught."""
        raise Caught("date.today")


class TrappedMoment(_real, metaclass=_MomentMeta):
    """A moment that does not know now."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> NoReturn:
        """Be caught."""
        raise Caught(f"datetime.now({tz})")

    @classmethod
    def utcnow(cls) -> NoReturn:
        """Be caught."""
        raise Caught("datetime.utcnow")

    @classmethod
    def today(cls) -> NoReturn:
        """Be caught."""
        raise Caught("datetime.today")


def arm_dates() -> None:
    """Replace the classes of dates; to be called before anything else is imported."""
    setattr(datetime, "date", TrappedDate)  # noqa: B010 - a class of the library, replaced
    setattr(datetime, "datetime", TrappedMoment)  # noqa: B010 - as above


def arm() -> None:
    """Replace the functions; to be called when everything is imported."""
    for name in _CLOCK:
        setattr(time, name, _trap(f"time.{name}"))
    for name in _CHANCE:
        setattr(random, name, _trap(f"random.{name}"))
    for name in ("uuid1", "uuid4"):
        setattr(uuid, name, _trap(f"uuid.{name}"))
    for name in ("token_bytes", "token_hex", "token_urlsafe", "randbelow"):
        setattr(secrets, name, _trap(f"secrets.{name}"))
    for name in ("urandom", "getrandom", "system", "fork"):
        setattr(os, name, _trap(f"os.{name}"))
    for name in ("socket", "create_connection", "getaddrinfo"):
        setattr(socket, name, _trap(f"socket.{name}"))
    setattr(subprocess, "Popen", _trap("subprocess.Popen"))  # noqa: B010 - as above


def _trap(name: str) -> Callable[..., Any]:
    def caught(*_positional: object, **_named: object) -> NoReturn:
        raise Caught(name)

    return caught

"""A password that was typed, or one that is made up and shown once."""

from __future__ import annotations

from flask import request

from admin.typed import Typed
from engine.vault import MAX_LENGTH, MIN_LENGTH, make_password

FIELD = "password"


def chosen_password() -> tuple[str, bool]:
    """What was typed, and whether it was made up here because nothing was."""
    given = request.form.get(FIELD, "")
    return (given, False) if given else (make_password(), True)


def fitting(typed: Typed, name: str, password: str) -> Typed:
    """``typed`` with a problem at the field ``name`` if the password is too short or too long."""
    if len(password) < MIN_LENGTH:
        return typed.but(name, "too_short", min=MIN_LENGTH)
    if len(password) > MAX_LENGTH:
        return typed.but(name, "too_long", max=MAX_LENGTH)
    return typed

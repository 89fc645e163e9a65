"""The settings of the house that we know, and what each may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from complaints.calendar_settings import read_settings
from complaints.catalogue import LANGUAGES
from complaints.errors import BadMailSettings
from complaints.message_names import ensure_names
from complaints.operations.telling import SETTING as MAIL
from complaints.store.calendars import SETTING as CALENDAR
from engine.errors import BadInput
from engine.library import MESSAGES

_DOMAIN = re.compile(
    r"(?=.{1,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]*[a-z0-9])?"
)


def fit_setting(name: str, value: object) -> None:
    """Make sure that the setting ``name`` may have ``value``, logged JSON.

    Raises:
        BadInput: nothing reads a setting of this name, or not with this value.
    """
    if name not in _KNOWN:
        raise BadInput(problem="setting_unknown", name=name, known=sorted(_KNOWN))
    _KNOWN[name](value)


def _calendar(value: object) -> None:
    read_settings(value)


def _mail(value: object) -> None:
    """``domain`` of the addresses of our people, ``language`` of the letters."""
    if not isinstance(value, Mapping) or value.keys() - {"domain", "language"}:
        raise BadMailSettings(problem="unknown_keys")
    domain, language = value.get("domain"), value.get("language")
    if domain is not None and not (isinstance(domain, str) and _DOMAIN.fullmatch(domain)):
        raise BadMailSettings(problem="domain")
    if language is not None and language not in LANGUAGES:
        raise BadMailSettings(problem="language", known=list(LANGUAGES))


_KNOWN: Mapping[str, Callable[[object], None]] = {
    CALENDAR: _calendar,
    MAIL: _mail,
    MESSAGES: ensure_names,
}

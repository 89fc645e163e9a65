"""Facts of a notice in words: moments in the organisation's zone, personal values opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from complaints.moments import read_moment
from complaints.notices.templates import UNKNOWN, Text, render
from engine.config import Language
from engine.vault import references_in

MESSAGE = "message"
"""The fact that names the template of a message which a person is to pass on."""


def references(facts: Mapping[str, object]) -> Iterator[str]:
    """The texts of the sealed references among the facts."""
    return (reference.text for reference in references_in(dict(facts)))


def told(
    template: str,
    language: Language,
    facts: Mapping[str, object],
    *,
    opened: Mapping[str, str],
    zone: tzinfo,
) -> Text:
    """The text of a notice.

    Args:
        template: its name.
        language: of the text.
        facts: values of the log, personal ones as references.
        opened: personal values by their references' texts; what lacks is shown as unknown.
        zone: in which moments are told.

    Raises:
        KeyError: no such template.
    """
    words = {name: _word(value, opened, zone) for name, value in facts.items()}
    message = facts.get(MESSAGE)
    if isinstance(message, str):
        passed_on = render(message, language, words)
        words |= {"message_subject": passed_on.subject, "message_body": passed_on.body}
    return render(template, language, words)


def _word(value: object, opened: Mapping[str, str], zone: tzinfo) -> str:
    if isinstance(value, dict):
        return _tagged(value, opened, zone)
    if value is None or isinstance(value, bool | list):
        return UNKNOWN
    return str(value)


def _tagged(value: dict[str, object], opened: Mapping[str, str], zone: tzinfo) -> str:
    text = str(value.get("v", UNKNOWN))
    match value.get("$t"):
        case "sealed":
            return opened.get(text, UNKNOWN)
        case "dateTime":
            return _local(value, zone) or text
        case _:
            return text


def _local(value: object, zone: tzinfo) -> str | None:
    try:
        moment = read_moment(value)
    except ValueError:
        return None
    return None if moment is None else f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"

"""Contacts as the front line records them."""

from collections.abc import Mapping
from typing import Any

from tests.scenarios.handling import Handling
from tests.scenarios.town import Town

FACTS: Mapping[str, Any] = {
    "channel": "phone",
    "declared_kind": "complaint",
    "profile": "retail",
    "identity": "registered",
    "name": "王女士",
    "phone": "13800138000",
    "emotion": "calm",
    "object": "product",
    "consent_privacy": True,
}
"""Answers of F01 that most contacts share."""


def local_iso(text: str) -> str:
    """``2026-03-09 10:00`` as a form takes it: local time of the house."""
    return text.replace(" ", "T")


def take(
    town: Town, contact_at: str, *, by: str = "xiao-zhang", channel: str = "phone"
) -> Handling:
    """Begin an intake by hand, now; the initial record is open."""
    body = {
        "process": "intake-registration",
        "element": "start_manual",
        "variables": {"channel": channel, "contact_at": local_iso(contact_at)},
    }
    return Handling(town, town.post(by, "/instances", body)["instance"])


def register(
    town: Town, *, contact_at: str, recorded_at: str, by: str = "xiao-zhang", **answers: Any
) -> tuple[Handling, Handling]:
    """Take a contact when it comes and record it later; the intake, and the case it started."""
    town.at(contact_at)
    intake = take(town, contact_at, by=by)
    town.at(recorded_at)
    told = {**FACTS, "contact_at": local_iso(contact_at), **answers}
    intake.do("ut_initial_record", told, by=by)
    return intake, main_of(intake)


def main_of(intake: Handling) -> Handling:
    """The case that an intake started."""
    return started_with(intake.town, intake.value("case.no"))


def started_with(town: Town, key: str, *, reader: str = "lin-xia") -> Handling:
    """The instance with a business key in which ``reader`` is offered a task."""
    lines = town.get(reader, "/tasks", view="groups", limit=100)["items"]
    found = {line["instance"] for line in lines if line["key"] == key}
    assert len(found) == 1, (key, lines)
    return Handling(town, found.pop())

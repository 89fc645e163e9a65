"""How strict a check is: the standard alone, or with the house rules of process owners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.model.finding import Finding

# Codes that the house asks for and BPMN does not.
HOUSE_RULES = frozenset(
    {
        "assignee_missing",
        "default_missing",
        "due_missing",
        "end_state_name",
        "flag_not_set_anew",
        "form_missing",
        "group_unknown",
        "message_not_in_catalogue",
        "name_en_missing",
        "name_missing",
        "name_not_chinese",
        "name_twice",
        "protected_step_missing",
        "protected_step_waived",
        "shape_missing",
        "timer_literal_days",
    }
)

PROFILES: Mapping[str, frozenset[str]] = {
    "process-owner": frozenset(),
    "standard": HOUSE_RULES,
}
"""Name -> codes that are left out. ``process-owner`` is processes.md 2.6, ``standard`` is BPMN
and what the engine needs to run it."""


def within(profile: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that a profile asks for.

    Raises:
        KeyError: there is no such profile.
    """
    left_out = PROFILES[profile]
    return (finding for finding in findings if finding.code not in left_out)

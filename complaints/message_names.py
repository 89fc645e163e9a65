"""The catalogue of messages and signals.

Source:
    processes.md 2.7, with what our own drawings add to it.
"""

from __future__ import annotations

import re

from engine.errors import BadInput

CATALOGUE = frozenset(
    {
        "accountability_needed",
        "case_closed",
        "case_closed_late",
        "cluster_detected",
        "complaint_merged",
        "complaint_registered",
        "complaint_withdrawn",
        "consent_given",
        "consent_refused",
        "contact_received",
        "customer_reply",
        "customer_supplement",
        "deadline_demanded",
        "drill_start",
        "dsr_received",
        "emergency_called",
        "emergency_over",
        "external_dispute",
        "goods_received",
        "improvement_needed",
        "manual_red_alert",
        "plan_revision_needed",
        "progress_query",
        "red_alert_case",
        "reminder_addition",
        "task_completed",
        "task_overdue",
    }
)
_NAME = re.compile(r"[\w.-]{1,60}")
_MOST = 500


def ensure_names(value: object) -> None:
    """Make sure that a setting is a list of names to add to the catalogue.

    Raises:
        BadInput: it is not, or has more than 500.
    """
    if not isinstance(value, list) or len(value) > _MOST:
        raise BadInput(problem="message_names", most=_MOST)
    for name in value:
        if not (isinstance(name, str) and _NAME.fullmatch(name)):
            raise BadInput(problem="message_names", most=_MOST, name=str(name)[:60])

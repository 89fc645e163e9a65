"""What each role may do: the permissions that its group grants."""

from collections.abc import Mapping, Sequence

from complaints.roles import ROLES

_WORK = (
    "complaint.read",
    "instance.read",
    "people.list",
    "personal.read",
    "process.list",
    "task.claim",
    "task.complete",
    "task.delegate",
    "task.list",
)
_CONTACT = ("instance.start", "message.send", "personal.unmask")
_LEAD = ("incident.list", "task.assign")
_LOOK = (
    "complaint.read",
    "incident.list",
    "instance.read",
    "people.list",
    "process.list",
)

_MORE: Mapping[str, Sequence[str]] = {
    "frontline": _CONTACT,
    "business": _CONTACT,
    "handlers": ("instance.start",),
    "customer_dept": _CONTACT,
    "service_supervisor": (*_CONTACT, *_LEAD),
    "customer_dept_head": (*_CONTACT, *_LEAD, "incident.resolve", "instance.suspend"),
    "feedback_mgmt": (*_LEAD, "log.read"),
    "warehouse": ("message.send",),
    "vp": _LEAD,
    "gm": (*_LEAD, "signal.send"),
    "dept_head": _LEAD,
    "process_owner": (
        "incident.list",
        "incident.resolve",
        "instance.correct",
        "instance.start",
        "job.list",
        "log.read",
        "message.send",
        "process.draft",
        "process.publish",
    ),
}
_ONLY: Mapping[str, Sequence[str]] = {
    "auditor": (*_LOOK, "instance.audit", "job.list", "log.read", "settings.read"),
    "privacy_officer": (*_LOOK, "instance.audit", "log.read", "personal.read", "personal.unmask"),
    "admin": (
        *_LOOK,
        "incident.resolve",
        "instance.cancel",
        "instance.suspend",
        "job.list",
        "log.read",
        "people.change",
        "settings.change",
        "settings.read",
        "token.create",
    ),
}
"""Roles that do no work of complaints."""


def grants(role: str) -> tuple[str, ...]:
    """The permissions of a role, sorted: those of everybody who handles complaints, and its own.

    Auditor, privacy officer and administrator handle none.

    Source:
        Design, section 7: auditors read only; process brief, 2.1 for the duties.
    """
    only = _ONLY.get(role)
    found = only if only is not None else (*_WORK, *_MORE.get(role, ()))
    return tuple(sorted(set(found)))


GRANTS: Mapping[str, tuple[str, ...]] = {role.id: grants(role.id) for role in ROLES}
"""By role, for every role."""

"""An instance played again on the drawings that it ran on: step by step, as the log has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import Blueprint, render_template, request, url_for

from admin.case_history import log_reader, whole_log
from admin.complaint_of import number_of
from admin.context import actor, ask, handed, run_anyhow, words
from admin.headers import allow_drawings
from admin.page import given_to_all, show
from admin.replay_step import replay_step
from admin.timeline import timeline
from engine.commands import OpenInstance
from engine.errors import NotFound
from engine.model import version_in
from engine.queries import Drawings, FindInstance, Processes
from engine.replay.chains import verify_chain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.queries import InstanceDetails, LogPage


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/instances/<uuid:uid>/replay", view_func=replay)
    blueprint.add_url_rule("/instances/<uuid:uid>/replay/alone", view_func=replay_alone)
    blueprint.add_url_rule("/instances/<uuid:uid>/replay/steps/<int:step>", view_func=step_alone)


def replay(uid: UUID) -> tuple[str, int]:
    """The page, at the step that ``?step=`` names, else the last."""
    details = ask(FindInstance(instance=uid))
    if actor().may(OpenInstance.needs):
        run_anyhow(OpenInstance(instance=uid))
    allow_drawings()
    return show(
        "replay.html",
        number=number_of(details.instance, details.variables),
        chain=verify_chain(handed().engine.database, uid),
        **_played(details),
    )


def replay_alone(uid: UUID) -> str:
    """The same without its page, for a fold on the page of the case."""
    played = _played(ask(FindInstance(instance=uid)))
    return render_template("parts/replay.html", inlaid=True, **played, **given_to_all())


def _played(details: InstanceDetails) -> dict[str, Any]:
    log = whole_log(details.instance.uid)
    step = _ensure_step(request.args.get("step", len(log.events), type=int), log)
    return {
        "details": details,
        "lines": tuple(reversed(timeline(log.events, log_reader(details, log)))),
        "given": _given(details, step),
        "step": replay_step(details, log, step),
        "drawings": _drawings(log, details.instance.process),
    }


def step_alone(uid: UUID, step: int) -> str:
    """What one step did, as the page shows it: for who seeks without leaving the page."""
    details, log = ask(FindInstance(instance=uid)), whole_log(uid)
    told = replay_step(details, log, _ensure_step(step, log))
    return render_template("parts/replay_step.html", step=told, **given_to_all())


def _ensure_step(step: int, log: LogPage) -> int:
    """A step that the log has.

    Raises:
        NotFound: it has none of that number.
    """
    if not 1 <= step <= len(log.events):
        raise NotFound(step=step)
    return step


def _drawings(log: LogPage, own: str) -> list[tuple[str, str]]:
    """The processes that the instance ran, key and name, in the order in which they began."""
    called = (
        effect["process"]
        for event in log.events
        for effect in event.content.get("effects", ())
        if effect["e"] == "scope" and "process" in effect
    )
    names = {one.key: words().pick(one.name.zh, one.name.en) for one in ask(Processes())}
    return [(key, _told(key, names)) for key in dict.fromkeys([own, *called])]


def _told(key: str, names: Mapping[str, str]) -> str:
    """The name of a process; of an earlier version with its number or tag."""
    plain, version = version_in(key)
    name = names.get(plain, plain)
    return f"{name} ({version})" if version else name


def _given(details: InstanceDetails, step: int) -> dict[str, Any]:
    """What the element needs: where the log and the drawings lie, and its words."""
    uid, spoken = details.instance.uid, words()
    return {
        "process": details.instance.process,
        "log": f"/api/v1/instances/{uid}/events",
        "details": url_for("admin.replay", uid=uid) + "/steps/{step}",
        "drawings": {
            key: f"/api/v1/definitions/{drawing.outside}/source"
            for key, drawing in ask(Drawings(release=details.release.id)).items()
        },
        "step": step,
        "words": {
            "day": spoken("%s d"),
            "hour": spoken("%s h"),
            "minute": spoken("%s min"),
            "second": spoken("%s s"),
            "running": spoken("open for %s"),
        },
    }

"""Parts of a case that are fetched when they are asked for: its timeline, and where it stands."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, render_template

from admin.case_history import history, siblings_of
from admin.context import ask, words
from admin.page import given_to_all
from engine.queries import Drawings, FindInstance, InstanceDetails, Processes


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/instances/<uuid:uid>/timeline", view_func=timeline_alone)
    blueprint.add_url_rule("/instances/<uuid:uid>/diagram", view_func=diagram_alone)


def timeline_alone(uid: UUID) -> str:
    """What happened in the case, newest first."""
    lines = history(siblings_of(ask(FindInstance(instance=uid))))
    return render_template("parts/timeline.html", lines=lines, **given_to_all())


def diagram_alone(uid: UUID) -> str:
    """The drawing that the case runs on, with where it is."""
    details = ask(FindInstance(instance=uid))
    return render_template(
        "parts/diagram.html",
        given=_given(details),
        processes=_processes(),
        open_steps=[
            details.names[task.element]
            for task in details.tasks
            if task.is_open and task.element in details.names
        ],
        **given_to_all(),
    )


def _processes() -> list[tuple[str, str]]:
    return [(one.key, words().pick(one.name.zh, one.name.en)) for one in ask(Processes())]


def _given(details: InstanceDetails) -> dict[str, Any]:
    spoken = words()
    return {
        "process": details.instance.process,
        "state": f"/api/v1/instances/{details.instance.uid}/diagram-state",
        "drawings": {
            key: f"/api/v1/definitions/{drawing.outside}/source"
            for key, drawing in ask(Drawings(release=details.release.id)).items()
        },
        "words": {
            "here": spoken("here"),
            "failed": spoken(
                "The drawing could not be loaded. The open steps are listed below it."
            ),
        },
    }

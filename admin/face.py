"""The pages as one blueprint, ready to be registered by the composition root."""

from __future__ import annotations

from flask import Blueprint

from admin.guard import let_in
from admin.headers import protect
from admin.page import prepare
from admin.pages import PAGES
from admin.pages.refused import draw_refusals


def create_blueprint() -> Blueprint:
    """All pages, at the root of the site, with their static files below ``/assets``."""
    blueprint = Blueprint(
        "admin",
        __name__,
        template_folder="templates",
        static_folder="static",
        static_url_path="/assets",
    )
    blueprint.record_once(lambda state: prepare(state.app))
    blueprint.before_request(let_in)
    blueprint.after_request(protect)
    for add in PAGES:
        add(blueprint)
    draw_refusals(blueprint)
    return blueprint

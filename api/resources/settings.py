"""The settings of the house."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from api.blueprint import Resources, command
from api.context import ask, run
from api.fields import Logged
from api.schema import Body
from engine.commands import ChangeSetting
from engine.queries import Settings

blueprint = Resources("settings", __name__, description="Settings of the house.")


class SettingIn(Body):
    """A value as the log holds it; null removes the setting."""

    value = Logged(required=True, allow_none=True)


@blueprint.route("/settings")
class AllSettings(MethodView):
    """Settings."""

    @blueprint.response(200)
    def get(self) -> dict[str, Any]:
        """All settings of the house by name."""
        return ask(Settings())


@blueprint.route("/settings/<string(maxlength=80):name>")
class OneSetting(MethodView):
    """One setting."""

    @blueprint.arguments(SettingIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], name: str) -> None:
        """Change or remove a setting."""
        run(ChangeSetting(name=name, **body))

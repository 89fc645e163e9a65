"""``bihuan``: finds the command that was asked for and imports nothing else."""

from __future__ import annotations

from importlib import import_module
from pkgutil import resolve_name
from typing import Any

import click

from engine.errors import EngineError

COMPOSITION_ROOT = "wsgi:WIRING"

COMMANDS = (
    "check",
    "decide",
    "deploy",
    "feel",
    "migrate",
    "replay",
    "serve",
    "simulate",
    "verify",
    "worker",
)


class Commands(click.Group):
    """Commands by the name of their module."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one that was asked for."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"admin.cli.{cmd_name}").command
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run it; what the engine refuses is a sentence and not a trace."""
        try:
            return super().invoke(ctx)
        except EngineError as problem:
            raise click.ClickException(f"{problem} [{problem.code}]") from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def bihuan() -> None:
    """Bihuan: complaints, handled as they are drawn."""


class _Late:
    """The composition root, found by name when a command first needs it: it loads every room."""

    def __getattr__(self, name: str) -> Any:
        return getattr(resolve_name(COMPOSITION_ROOT), name)


def main() -> None:
    """Run the command line of this process."""
    bihuan.main(prog_name="bihuan", obj=_Late())

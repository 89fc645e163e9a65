"""``bihuan``: finds the command that was asked for and imports nothing else."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring

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


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def bihuan() -> None:
    """Bihuan: complaints, handled as they are drawn."""


def main(wiring: Wiring) -> None:
    """Run the command line of this process."""
    bihuan.main(prog_name="bihuan", obj=wiring)

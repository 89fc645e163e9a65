"""``bihuan migrate``: bring the database to the newest revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from admin.cli.told import told

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring


@click.command()
@click.pass_obj
def command(wiring: Wiring) -> None:
    """Bring the database to the newest revision."""
    settings = wiring.settings()
    wiring.migrate(settings)
    click.echo(told("migrated"))

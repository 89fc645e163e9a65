"""``bihuan worker``: workers without a web server."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import click

from admin.cli.migrated import migrated
from admin.cli.service import Service
from admin.cli.told import told
from engine.commands import ArmCleaning
from engine.model import SYSTEM

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring


@click.command()
@click.option(
    "--threads", default=4, show_default=True, type=click.IntRange(1, 512), help="Jobs at a time."
)
@click.pass_obj
def command(wiring: Wiring, threads: int) -> None:
    """Work off timers, deliveries and operations until told to stop."""
    settings = migrated(wiring)
    engine = wiring.engine(settings)
    service = Service(engine, settings, workers=threads)
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stopped.set())
    engine.run(ArmCleaning(), SYSTEM)
    service.start()
    click.echo(told("working"))
    stopped.wait()
    service.stop()

"""``bihuan serve``: the web server with its workers, in one process."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, Any

import click

from admin.cli.service import Service
from complaints.people import PEOPLE
from engine.commands import ArmCleaning
from engine.model import SYSTEM

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from engine.config import Settings

DEMO_PASSWORD = "bihuan-demo"  # noqa: S105 - printed for everybody to read, refused off loopback
BEGINNERS = {
    "handlers 处理人": frozenset({"frontline", "customer_dept"}),
    "supervisors 主管": frozenset({"service_supervisor", "customer_dept_head"}),
    "process owners 流程负责人": frozenset({"process_owner"}),
    "auditors 审计": frozenset({"auditor"}),
    "administrators 管理员": frozenset({"admin"}),
}
"""Where each kind of user begins, by the groups of their accounts."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command()
@click.option("--demo", is_flag=True, help="Fill an empty installation with a demo organisation.")
@click.option("--threads", default=8, show_default=True, help="Requests at a time.")
@click.pass_obj
def command(wiring: Wiring, demo: bool, threads: int) -> None:
    """Serve the API and the console; timers, deliveries and mail run beside."""
    settings = wiring.settings()
    if demo and settings.host not in LOOPBACK:
        raise click.ClickException("--demo serves on the loopback address only")
    if demo:
        wiring.prepare(settings)
    else:
        wiring.migrate(settings)
    engine = wiring.engine(settings)
    accounts = wiring.seed_demo(engine, DEMO_PASSWORD) if demo else []
    service = Service(engine, settings, workers=2)
    app = wiring.app(engine)
    engine.run(ArmCleaning(), SYSTEM)
    service.start()
    signal.signal(signal.SIGTERM, _end)
    _greet(settings, accounts)
    try:
        _serve(app, settings, threads)
    finally:
        service.stop()


def _end(_number: int, _frame: object) -> None:
    sys.exit(0)


def _greet(settings: Settings, accounts: list[str]) -> None:
    click.echo(f"http://{settings.host}:{settings.port}")
    if accounts:
        click.echo(f"password of every demo account: {DEMO_PASSWORD}")
        for kind, groups in BEGINNERS.items():
            named = [p.id for p in PEOPLE if p.id in accounts and not groups.isdisjoint(p.groups)]
            click.echo(f"{kind}: {' '.join(named)}")
        click.echo(f"all accounts: {' '.join(accounts)}")
    click.echo(f"database: {settings.database_url.partition('://')[0]}")
    sys.stdout.flush()


def _serve(app: Any, settings: Settings, threads: int) -> None:
    from waitress import serve

    serve(app, host=settings.host, port=settings.port, threads=threads, ident=None)

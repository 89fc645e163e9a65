"""``bihuan serve``: the web server with its workers, in one process."""

from __future__ import annotations

import errno
import signal
import socket
import sys
from typing import TYPE_CHECKING, Any

import click

from admin.cli.service import Service
from admin.cli.told import told
from admin.cli.trouble import Refused
from complaints.people import PEOPLE
from engine.commands import ArmCleaning
from engine.model import SYSTEM

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from engine.config import Settings

DEMO_PASSWORD = "bihuan-demo"  # noqa: S105 - printed for everybody to read, refused off loopback
BEGINNERS = {
    "handlers": frozenset({"frontline", "customer_dept"}),
    "supervisors": frozenset({"service_supervisor", "customer_dept_head"}),
    "process_owners": frozenset({"process_owner"}),
    "auditors": frozenset({"auditor"}),
    "administrators": frozenset({"admin"}),
}
"""Where each kind of user begins, by the groups of their accounts."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command()
@click.option("--demo", is_flag=True, help="Fill an empty installation with a demo organisation.")
@click.option(
    "--threads",
    default=8,
    show_default=True,
    type=click.IntRange(1, 512),
    help="Requests at a time.",
)
@click.pass_obj
def command(wiring: Wiring, demo: bool, threads: int) -> None:
    """Serve the API and the console; timers, deliveries and mail run beside."""
    settings = wiring.settings()
    if demo and settings.host not in LOOPBACK:
        raise Refused("demo_off_loopback", host=settings.host)
    _ensure_free(settings)
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


def _ensure_free(settings: Settings) -> None:
    """Try the address before anything is made or changed.

    Raises:
        Refused: the host is not known, another program listens there, or we may not.
    """
    for family, address in _addresses(settings):
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                tried.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            try:
                tried.bind(address)
            except OSError as problem:
                code = "port_taken" if problem.errno == errno.EADDRINUSE else "address_refused"
                raise Refused(code, host=settings.host, port=settings.port) from None


def _addresses(settings: Settings) -> list[tuple[int, Any]]:
    host = None if settings.host == "*" else settings.host
    try:
        found = socket.getaddrinfo(
            host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except (socket.gaierror, UnicodeError):
        raise Refused("host_unknown", host=settings.host) from None
    return [(family, address) for family, *_, address in found]


def _end(_number: int, _frame: object) -> None:
    sys.exit(0)


def _greet(settings: Settings, accounts: list[str]) -> None:
    click.echo(f"http://{settings.host}:{settings.port}")
    if accounts:
        click.echo(told("demo_password", password=DEMO_PASSWORD))
        for kind, groups in BEGINNERS.items():
            named = [p.id for p in PEOPLE if p.id in accounts and not groups.isdisjoint(p.groups)]
            click.echo(told("demo_accounts", kind=told(kind), names=" ".join(named)))
        click.echo(told("demo_accounts", kind=told("everybody"), names=" ".join(accounts)))
    click.echo(told("database", kind=settings.database_url.partition("://")[0].partition("+")[0]))
    sys.stdout.flush()


def _serve(app: Any, settings: Settings, threads: int) -> None:
    from waitress import serve

    serve(app, host=settings.host, port=settings.port, threads=threads, ident=None)

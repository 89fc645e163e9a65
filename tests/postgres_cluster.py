"""A throw-away PostgreSQL for one run of the tests, shared by all its workers."""

import fcntl
import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    # The data live as long as the run of the tests.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
}


class Cluster:
    """A server below ``place``; the first worker that asks starts it, the run's end stops it.

    ``place`` is an empty directory directly under one that everybody may enter, since the server
    refuses root and then runs as somebody else.
    """

    def __init__(self, place: Path) -> None:
        self.place = place
        self._data = place / "data"
        self._address = place / "address"

    def server(self) -> str:
        """Address of the running server without a database, ``user@host:port``."""
        if not self._address.exists():
            with self._alone():
                if not self._address.exists():
                    self._start()
        return self._address.read_text()

    def database(self, name: str, template: str = "template0") -> str:
        """Create ``name`` as a copy of ``template``; an SQLAlchemy URL of it for psycopg 3."""
        self._sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self._url(name)

    def template(self, name: str, fill: Callable[[str], None]) -> str:
        """``name``, after ``fill`` was given its URL once in the run, whichever worker comes first.

        ``fill`` closes its connections: PostgreSQL copies no database that is in use.
        """
        self.server()
        filled = self.place / f"template-{name}"
        with self._alone():
            if not filled.exists():
                self.drop(name)
                fill(self.database(name))
                filled.touch()
        return name

    def drop(self, name: str) -> None:
        """Remove ``name``, whoever is still connected to it."""
        self._sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def stop(self) -> None:
        """Stop the server if any worker started it, and remove what it wrote."""
        if self._address.exists():
            self._run("pg_ctl", "stop", "-D", str(self._data), "-m", "immediate", "-w")
        shutil.rmtree(self.place)

    def _url(self, name: str) -> str:
        return f"postgresql+psycopg://{self.server()}/{name}"

    def _start(self) -> None:
        self.place.chmod(0o755)
        for directory in (self._data, self.place / "socket"):
            directory.mkdir(mode=0o700)
            if _servant() is not None:
                shutil.chown(directory, *_servant())
        self._run(
            "initdb", "-D", str(self._data), "-U", "bihuan", "--auth=trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync",
        )  # fmt: skip
        port = _free_port()
        lines = SETTINGS | {"port": str(port), "unix_socket_directories": f"{self.place}/socket"}
        with (self._data / "postgresql.conf").open("a") as conf:
            conf.writelines(f"{key} = '{value}'\n" for key, value in lines.items())
        log = str(self._data / "log")
        self._run("pg_ctl", "start", "-D", str(self._data), "-l", log, "-w", "-t", "60")
        known = self.place / "address.new"
        known.write_text(f"bihuan@127.0.0.1:{port}")
        known.rename(self._address)

    def _sql(self, statement: str) -> None:
        address = f"postgresql://{self.server()}/postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement.encode())

    def _run(self, program: str, *arguments: str) -> None:
        binaries = postgres_binaries()
        assert binaries is not None
        said = self.place / "said"
        with said.open("ab") as log:
            done = subprocess.run(
                [binaries / program, *arguments],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.place, check=False,
                **_as_servant(),
            )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program} failed:\n{said.read_text()}")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.place / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def postgres_binaries() -> Path | None:
    """The newest installed server's programs, which Debian keeps outside the path."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda program: int(program.parts[-3]), default=None)
    return newest.parent if newest else None


def _servant() -> tuple[int, int] | None:
    """User and group for the server when we are root: it refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres", names["nobody"])
    return entry.pw_uid, entry.pw_gid


def _as_servant() -> dict[str, int | Sequence[int]]:
    servant = _servant()
    if servant is None:
        return {}
    return {"user": servant[0], "group": servant[1], "extra_groups": ()}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

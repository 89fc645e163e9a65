"""Empty databases to measure on: SQLite files, and a PostgreSQL server that lives for the run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType

from bench.result import POSTGRESQL, SQLITE, Ground, Unmeasurable
from tests.postgres_cluster import Cluster, postgres_binaries


class Grounds:
    """Gives each row a fresh place; the server starts when the first row needs it."""

    def __init__(self, *, quick: bool) -> None:
        self._quick = quick
        self._stack = ExitStack()
        self._cluster: Cluster | None = None
        self._count = 0

    def __enter__(self) -> Grounds:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stack.close()

    @contextmanager
    def ground(self, kind: str) -> Iterator[Ground]:
        """A place of one kind (``""``: without a database), removed afterwards.

        Raises:
            Unmeasurable: PostgreSQL is not installed.
        """
        with tempfile.TemporaryDirectory(prefix="bihuan-bench-") as name:
            folder = Path(name)
            yield Ground(kind=kind, url=self._url(kind, folder), folder=folder, quick=self._quick)

    def _url(self, kind: str, folder: Path) -> str:
        if kind == SQLITE:
            return f"sqlite:///{folder}/bench.sqlite"
        if kind == POSTGRESQL:
            self._count += 1
            return self._server().database(f"bench_{self._count}")
        return ""

    def _server(self) -> Cluster:
        if self._cluster is None:
            if postgres_binaries() is None:
                raise Unmeasurable("Debian's postgresql is not installed")
            # Under a folder that everybody may enter: the server refuses root.
            self._cluster = Cluster(Path(tempfile.mkdtemp(prefix="bihuan-bench-", dir="/tmp")))
            self._stack.callback(self._cluster.stop)
        return self._cluster

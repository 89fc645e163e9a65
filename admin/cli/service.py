"""The workers of one process: dispatcher and carrier, started and stopped together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.jobs import Carrier, Dispatcher, Worker
from engine.store.attachments import sweep

if TYPE_CHECKING:
    from engine.config import Settings
    from engine.executor import Engine


class Service:
    """Claims due jobs and works them off in ``workers`` threads."""

    def __init__(self, engine: Engine, settings: Settings, workers: int) -> None:
        self._engine = engine
        worker = Worker(engine)
        scheme, _, rest = settings.database_url.partition("://")
        if scheme.startswith("sqlite"):
            self._carrier = Carrier.sqlite(settings.data, worker, workers)
        else:
            self._carrier = Carrier.postgresql(f"postgresql://{rest}", worker, workers)
        self._dispatcher = Dispatcher(engine, self._carrier.send)
        engine.on_work(self._dispatcher.wake)

    def start(self) -> None:
        """Start the threads; files that an earlier program left half-added go first."""
        tools = self._engine.tools
        if tools.attachments is not None:
            sweep(self._engine.database, tools.attachments, tools.clock.now())
        self._carrier.start()
        self._dispatcher.start()

    def stop(self) -> None:
        """Claim nothing more, then let the workers finish."""
        self._dispatcher.stop()
        self._carrier.stop()

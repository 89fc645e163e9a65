"""What the commands need of the composition root, which hands it over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from engine.config import Settings
    from engine.executor import Engine


class Wiring(Protocol):
    """The rooms put together; each call makes a new set."""

    def settings(self) -> Settings:
        """The settings of this program."""
        ...

    def migrate(self, settings: Settings) -> None:
        """Bring the database to the newest revision."""
        ...

    def make_keys(self, settings: Settings) -> bool:
        """Make the key files if there are none; whether they were made."""
        ...

    def engine(self, settings: Settings) -> Engine:
        """The engine on the migrated database, with the operations of this installation.

        Raises:
            KeysUnfit: there are no keys, or not those of this database.
        """
        ...

    def app(self, settings: Settings, engine: Engine) -> Any:
        """The WSGI application on that engine."""
        ...

    def processes(self) -> Path:
        """The folder of the drawings that come with the product."""
        ...

    def seed_demo(self, engine: Engine, password: str) -> list[str]:
        """Fill an empty installation with the demo organisation and two complaints.

        Returns:
            The account names, in the order to show them.
        """
        ...

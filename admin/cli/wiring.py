"""What the commands need of the composition root, which hands it over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from engine.config import Settings
    from engine.executor import Engine
    from engine.store import Database


class Wiring(Protocol):
    """The rooms put together; each call makes a new set."""

    def settings(self) -> Settings:
        """The settings of this program."""
        ...

    def prepare(self, settings: Settings) -> None:
        """Make what a first start needs: keys and a migrated database."""
        ...

    def migrate(self, settings: Settings) -> None:
        """Bring the database to the newest revision."""
        ...

    def database(self, settings: Settings) -> Database:
        """The database alone: reading the log needs no key.

        Raises:
            NotMigrated: it is not at the newest revision.
        """
        ...

    def engine(self, settings: Settings) -> Engine:
        """The engine on the migrated database, with the operations of this installation.

        Raises:
            KeysUnfit: there are no keys, or not those of this database.
        """
        ...

    def app(self, engine: Engine) -> Any:
        """The WSGI application on that engine."""
        ...

    def seed_demo(self, engine: Engine, password: str) -> list[str]:
        """Fill an empty installation with the demo organisation and two complaints.

        Returns:
            The account names, in the order to show them.
        """
        ...

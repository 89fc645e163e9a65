"""The settings of a database that has to be there already: a missing SQLite file is not made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import NotMigrated

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from engine.config import Settings


def migrated(wiring: Wiring) -> Settings:
    """The settings, when a SQLite database that they name is a file; opening would make it.

    Raises:
        NotMigrated: there is no such file.
        SettingUnfit: the settings cannot be used.
    """
    settings = wiring.settings()
    scheme, _, rest = settings.database_url.partition(":///")
    path = Path(rest.partition("?")[0])
    if scheme.startswith("sqlite") and not path.exists():
        raise NotMigrated(problem="absent", file=str(path))
    return settings

"""The only room of the register that speaks SQL."""

from complaints.store.migrate import MIGRATIONS, ensure_migrated, migrate
from complaints.store.tables import metadata

__all__ = ["MIGRATIONS", "ensure_migrated", "metadata", "migrate"]

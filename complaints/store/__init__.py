"""The only room of the register that speaks SQL."""

from complaints.store.migrate import MIGRATIONS, migrate
from complaints.store.tables import metadata

__all__ = ["MIGRATIONS", "metadata", "migrate"]

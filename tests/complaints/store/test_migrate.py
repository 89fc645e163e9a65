from sqlalchemy import text

from complaints.store.migrate import MIGRATIONS, migrate
from engine.store import open_database


def test_engine_and_register_stand_at_the_newest_revision_of_their_own_branch(database_url):
    migrate(database_url)

    database = open_database(database_url)
    with database.read.connect() as connection:
        found = set(connection.scalars(text("SELECT version_num FROM alembic_version")))
    database.close()
    newest = max(path.stem for path in MIGRATIONS.glob("complaints_*.py")).rpartition("_")[0]
    assert {version for version in found if version.startswith("complaints")} == {newest}
    assert len(found) == 2

import subprocess
import sys

from alembic.script import ScriptDirectory

from complaints.store import MIGRATIONS
from engine.errors import NotMigrated
from engine.store import ensure_migrated, open_database
from engine.store.migrate import configuration, migrate


def test_a_database_has_to_be_at_the_newest_revision(database_url):
    database = open_database(database_url)
    states = []
    for revision in (None, "engine_0001", "heads"):
        if revision is not None:
            migrate(database_url, to=revision)
        with database.reading() as connection:
            try:
                ensure_migrated(connection)
                states.append("ready")
            except NotMigrated as refusal:
                states.append(refusal.facts["found"])
    database.close()

    assert states == [[], ["engine_0001"], "ready"]


def test_the_newest_revisions_are_those_that_alembic_finds(sqlite_url):
    migrate(sqlite_url)
    database = open_database(sqlite_url)
    heads = ScriptDirectory.from_config(configuration(None, (MIGRATIONS,))).get_heads()
    with database.reading() as connection:
        try:
            ensure_migrated(connection, also=(MIGRATIONS,))
            wanted = []
        except NotMigrated as refusal:
            wanted = refusal.facts["wanted"]
    database.close()

    assert wanted == sorted(heads)


def test_who_serves_a_migrated_database_does_not_load_alembic(tmp_path):
    """Two starts, each a process of its own: the first migrates, the second finds it done."""
    program = (
        "import sys; from complaints.store import migrate; migrate(sys.argv[1]);"
        " print('alembic' in sys.modules)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", program, f"sqlite:///{tmp_path}/b.sqlite"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for _ in range(2)
    ]

    assert said == ["True", "False"]

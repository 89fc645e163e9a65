import os
import signal
import subprocess
import sys

from engine.config import Settings
from engine.model.job import CLEANING
from engine.store import job_queue, open_database
from wsgi import prepare


def test_it_runs_until_it_is_told_to_stop(tmp_path):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/b.sqlite", data=tmp_path / "var")
    prepare(settings)
    process = subprocess.Popen(
        [sys.executable, "-c", "from admin.cli import main; main()", "worker", "--threads", "1"],
        env={
            "BIHUAN_DATABASE_URL": settings.database_url,
            "BIHUAN_DATA": str(settings.data),
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout.readline() == b"working\n"
        process.send_signal(signal.SIGTERM)

    database = open_database(settings.database_url)
    with database.reading() as connection:
        assert len(job_queue.of_kind(connection, CLEANING)) == 1
    database.close()
    assert process.returncode == 0

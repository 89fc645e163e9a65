import os
import signal
import subprocess
import sys

import pytest

from engine.config import Settings
from engine.model.job import CLEANING
from engine.store import job_queue, open_database
from wsgi import prepare


@pytest.mark.parametrize("threads", ["0", "-1", "four", "1000000"])
def test_threads_that_cannot_be_are_refused(call, threads):
    result = call("worker", "--threads", threads)

    assert (result.exit_code, "1 到 512" in result.stderr) == (2, True)


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
        assert process.stdout.readline() == "工作中\n".encode()
        process.send_signal(signal.SIGTERM)

    database = open_database(settings.database_url)
    with database.reading() as connection:
        assert len(job_queue.of_kind(connection, CLEANING)) == 1
    database.close()
    assert process.returncode == 0

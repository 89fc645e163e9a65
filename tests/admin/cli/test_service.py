import os
import time

from admin.cli.service import Service
from engine.config import Settings
from tests.engine.drawings import TIMED
from tests.engine.filed import kept_files, with_folder

HOUR = 3_600_000_000


def test_it_works_off_what_falls_due_and_stops(house, tmp_path):
    house.publish(timed=TIMED)
    house.start("timed")
    settings = Settings(database_url=str(house.database.write.url), data=tmp_path)
    service = Service(house.engine, settings, workers=1)

    service.start()
    house.clock.move(house.clock.now() + HOUR)
    for _ in range(600):
        if house.rows("SELECT count(*) FROM job") == [(0,)]:
            break
        time.sleep(0.02)
    service.stop()

    assert house.rows("SELECT count(*) FROM job") == [(0,)]


def test_files_that_were_left_half_added_are_swept_at_the_start(house, tmp_path):
    path = tmp_path / "attachments"
    orphan = with_folder(house, path).write([b"x"])
    os.utime(orphan.path, (0, 0))
    settings = Settings(database_url=str(house.database.write.url), data=tmp_path)
    service = Service(house.engine, settings, workers=1)

    service.start()
    service.stop()

    assert kept_files(path) == []

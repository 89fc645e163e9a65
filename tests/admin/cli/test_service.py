import time

from admin.cli.service import Service
from engine.config import Settings
from tests.engine.drawings import TIMED

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

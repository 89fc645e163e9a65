import time

from engine.jobs import Carrier, Dispatcher, Worker
from tests.engine.house import House
from tests.engine.jobs.test_worker import HOUR, jobs, waiting


def until(condition, seconds=20):
    """Wait for what another thread does; a watchdog, not a measure."""
    for _ in range(seconds * 50):
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_the_embedded_carrier_works_off_what_the_dispatcher_claims(house, tmp_path):
    house.publish(waits=waiting())
    for _ in range(30):
        house.start("waits")
    house.clock.move(house.clock.now() + HOUR)
    carrier = Carrier.sqlite(tmp_path, Worker(house.engine), threads=2)
    dispatcher = Dispatcher(house.engine, carrier.send)

    carrier.start()
    dispatcher.start()
    done = until(lambda: jobs(house) == [])
    dispatcher.stop()
    carrier.stop()

    assert done
    assert house.rows("SELECT count(*) FROM event WHERE kind = 'timers.fired'") == [(30,)]


def test_on_postgresql_the_queue_is_in_the_database(migrated_postgresql):
    house = House(migrated_postgresql)
    house.publish(waits=waiting())
    house.start("waits")
    house.clock.move(house.clock.now() + HOUR)
    rest = migrated_postgresql.partition("://")[2]
    carrier = Carrier.postgresql(f"postgresql://{rest}", Worker(house.engine), threads=2)
    dispatcher = Dispatcher(house.engine, carrier.send)

    carrier.start()
    dispatcher.start()
    done = until(lambda: jobs(house) == [])
    dispatcher.stop()
    carrier.stop()
    house.close()

    assert done

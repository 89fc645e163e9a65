import os
import signal
import subprocess
import sys
import threading

import pytest

from engine.clock import SECOND
from engine.errors import DatabaseGone
from engine.jobs import Dispatcher
from engine.jobs.dispatcher import LEASE, run_due
from tests.engine.chased import CHASE, DUE, by
from tests.engine.house import ANNA
from tests.engine.jobs.test_carrier import until
from tests.engine.jobs.test_worker import HOUR, jobs, waiting

PROGRAM = """
import sys, time
from tests.engine.house import House
from engine.jobs import Dispatcher, Worker
from engine.jobs import dispatcher
dispatcher.BATCH, dispatcher.CHUNK = 7, 3
house = House(sys.argv[1])
house.clock.move(int(sys.argv[2]))
worker = Worker(house.engine)
d = Dispatcher(house.engine, worker.work_off)
print("ready", flush=True)
idle = 0
while idle < 20:
    d.arm_overdue()
    idle = 0 if d.dispatch() else idle + 1
    if idle:
        time.sleep(0.05)
"""


def program(url: str, at: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, url, str(at)],
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.mark.parametrize("killed", [False, True], ids=["all live", "one killed"])
def test_two_processes_on_one_database_never_fire_a_timer_twice(each_house, migrated_url, killed):
    each_house.publish(waits=waiting())
    for _ in range(40):
        each_house.start("waits")
    due = each_house.clock.now() + HOUR

    first, second = program(migrated_url, due), program(migrated_url, due)
    for process in (first, second):
        assert process.stdout.readline() == b"ready\n"
    if killed:
        os.kill(first.pid, signal.SIGKILL)
    assert [p.wait(timeout=60) for p in (first, second)] == [-9 if killed else 0, 0]
    if killed:
        third = program(migrated_url, due + LEASE + 1)
        assert third.wait(timeout=60) == 0
        third.stdout.close()
    for process in (first, second):
        process.stdout.close()

    fired = "SELECT count(*), count(DISTINCT stream) FROM event WHERE kind = 'timers.fired'"
    assert each_house.rows(fired) == [(40, 40)]
    assert jobs(each_house) == []


@pytest.mark.parametrize("killed", [False, True], ids=["all live", "one killed"])
def test_two_processes_tell_of_each_overdue_task_once(each_house, migrated_url, killed):
    due = each_house.clock.now() + HOUR
    each_house.publish(due=DUE, chase=CHASE)
    for _ in range(40):
        each_house.start("due", variables=by(due))

    first, second = program(migrated_url, due), program(migrated_url, due)
    for process in (first, second):
        assert process.stdout.readline() == b"ready\n"
    if killed:
        os.kill(first.pid, signal.SIGKILL)
    assert [p.wait(timeout=60) for p in (first, second)] == [-9 if killed else 0, 0]
    if killed:
        third = program(migrated_url, due + LEASE + 1)
        assert third.wait(timeout=60) == 0
        third.stdout.close()
    for process in (first, second):
        process.stdout.close()

    told = "SELECT count(*), count(DISTINCT stream) FROM event WHERE kind = 'task.overdue'"
    assert each_house.rows(told) == [(40, 40)]
    chains = "SELECT count(*) FROM instance WHERE process = 'chase'"
    assert each_house.rows(chains) == [(40,)]
    assert jobs(each_house) == []


def test_it_tells_of_overdue_tasks_by_itself(house):
    seen = threading.Event()
    dispatcher = Dispatcher(house.engine, lambda numbers: seen.set())
    house.publish(due=DUE, chase=CHASE)
    house.start("due", variables=by(house.clock.now() - HOUR))
    dispatcher.start()

    told = until(seen.is_set)
    dispatcher.stop()

    assert told


def test_it_looks_at_once_when_it_is_woken(house):
    seen = threading.Event()
    dispatcher = Dispatcher(house.engine, lambda numbers: seen.set())
    house.engine.on_work(dispatcher.wake)
    house.publish(waits=waiting())
    dispatcher.start()

    house.start("waits")
    house.clock.move(house.clock.now() + HOUR)
    dispatcher.wake()
    woken = until(seen.is_set)
    dispatcher.stop()

    assert woken


def test_it_outlives_a_database_that_is_gone_for_a_while(house, monkeypatch):
    seen, looks, look = threading.Event(), [], Dispatcher.dispatch

    def dispatch(self):
        looks.append(1)
        if len(looks) < 3:
            raise DatabaseGone
        return look(self)

    monkeypatch.setattr(Dispatcher, "dispatch", dispatch)
    dispatcher = Dispatcher(house.engine, lambda numbers: seen.set())
    house.publish(waits=waiting())
    house.start("waits")
    house.clock.move(house.clock.now() + HOUR)
    dispatcher.start()
    handed_on = until(lambda: dispatcher.wake() or seen.is_set())
    dispatcher.stop()

    assert (handed_on, len(looks) >= 3) == (True, True)


def test_the_search_index_gets_its_job_when_the_log_went_on(each_house):
    kinds = "SELECT kind FROM job WHERE kind = 'search'"
    each_house.publish(waits=waiting())
    each_house.hire(ANNA)
    dispatcher = Dispatcher(each_house.engine, lambda numbers: None)
    dispatcher.arm_search()
    before = each_house.rows(kinds)
    each_house.start("waits", key="TS-1")
    dispatcher.arm_search()  # too soon: it looks once a second
    at_once = each_house.rows(kinds)
    each_house.clock.move(each_house.clock.now() + SECOND)

    dispatcher.arm_search()
    armed = each_house.rows(kinds)
    run_due(each_house.engine)
    each_house.clock.move(each_house.clock.now() + SECOND)
    dispatcher.arm_search()

    assert (before, at_once, armed, each_house.rows(kinds)) == ([], [], [("search",)], [])

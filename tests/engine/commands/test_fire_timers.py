from uuid import UUID

import pytest

from engine.clock import HOUR
from engine.commands import FireTimers, ResumeInstance, SuspendInstance
from engine.errors import Forbidden, NotFound
from engine.queries import DueTimers
from tests.engine.drawings import TIMED
from tests.engine.house import ANNA, NOON


@pytest.fixture
def timed(each_house):
    each_house.publish(timed=TIMED)
    return each_house, each_house.start("timed")


def test_a_timer_fires_when_it_is_due_and_once(timed):
    house, receipt = timed
    command = FireTimers(instance=receipt.instance)
    early = house.run(command)
    house.clock.move(NOON + HOUR)

    fired = house.run(command, key="k")
    again = house.run(command, key="k")
    late = house.run(command)

    assert (early, late, again) == (None, None, fired)
    assert [effect["el"] for effect in fired.opened] == ["a"]
    assert house.kinds(receipt.instance) == ["instance.started", "timers.fired"]
    assert house.rows("SELECT key FROM job") == []


def test_an_instance_is_named_by_number_too(timed):
    house, _ = timed
    house.clock.move(NOON + HOUR)

    assert house.run(FireTimers(instance=1)).kind == "timers.fired"


def test_sent_too_early_it_leaves_the_job_as_it_should_be(timed):
    house, receipt = timed
    with house.work() as work:
        work.connection.exec_driver_sql("DELETE FROM job")

    assert house.run(FireTimers(instance=receipt.instance)) is None

    assert [timer.due for timer in house.ask(DueTimers(by=NOON + HOUR))] == [NOON + HOUR]


def test_a_suspended_instance_waits_and_fires_after(timed):
    house, receipt = timed
    house.run(SuspendInstance(instance=receipt.instance))
    assert house.rows("SELECT key FROM job") == []
    house.clock.move(NOON + 2 * HOUR)
    assert house.run(FireTimers(instance=receipt.instance)) is None

    house.run(ResumeInstance(instance=receipt.instance))

    assert house.run(FireTimers(instance=receipt.instance)).kind == "timers.fired"


def test_only_the_engine_fires_and_only_what_is_there(timed):
    house, receipt = timed
    with pytest.raises(Forbidden):
        house.run(FireTimers(instance=receipt.instance), ANNA)
    with pytest.raises(NotFound):
        house.run(FireTimers(instance=UUID(int=9)))

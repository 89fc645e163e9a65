from engine.clock import HOUR
from engine.queries import DueTimer, DueTimers
from tests.engine.drawings import TIMED
from tests.engine.house import NOON


def test_timers_that_are_due_are_listed(each_house):
    each_house.publish(timed=TIMED)
    receipt = each_house.start("timed", key="TS-1")
    assert each_house.ask(DueTimers()) == ()

    each_house.clock.move(NOON + HOUR)

    assert each_house.ask(DueTimers()) == (
        DueTimer(instance=receipt.instance, process="timed", key="TS-1", due=NOON + HOUR),
    )

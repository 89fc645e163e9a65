from datetime import UTC, datetime

from engine.clock import micros, moment
from engine.commands import Publish, StartDue
from engine.jobs.dispatcher import run_due
from engine.store import job_queue
from tests.engine.commands.test_start_timers import monthly
from tests.engine.drawings import TWO

ANCHORED = "R/2026-01-31T09:00:00Z/P1M"


def test_each_month_has_its_start(each_house):
    each_house.publish(monthly=monthly(ANCHORED))
    starts = []

    for _ in range(3):
        with each_house.reading() as connection:
            [job] = job_queue.of_kind(connection, "start_timer")
        each_house.clock.move(job.run_at)
        starts.append(moment(job.run_at))
        run_due(each_house.engine)

    assert starts == [
        datetime(2026, 3, 31, 9, tzinfo=UTC),
        datetime(2026, 4, 30, 9, tzinfo=UTC),
        datetime(2026, 5, 31, 9, tzinfo=UTC),
    ]
    assert each_house.rows("SELECT id, process, started FROM instance ORDER BY id") == [
        (n, "monthly", micros(at)) for n, at in enumerate(starts, 1)
    ]


def test_a_start_that_was_withdrawn_is_passed_over(house):
    house.publish(monthly=monthly(ANCHORED), two=TWO)
    house.run(Publish(files={"monthly.bpmn": None}))

    assert house.run(StartDue(process="monthly", element="s", due=house.clock.now())) is None
    assert house.rows("SELECT count(*) FROM instance") == [(0,)]


def test_a_date_has_one_start(house):
    house.publish(monthly=monthly("2026-03-10T00:00:00Z", "timeDate"))
    house.clock.move(datetime(2026, 3, 10, tzinfo=UTC))

    run_due(house.engine)

    assert house.rows("SELECT count(*) FROM instance") == [(1,)]
    assert house.rows("SELECT key FROM job") == []


def test_without_a_release_nothing_starts(house):
    assert house.run(StartDue(process="monthly", element="s", due=0)) is None

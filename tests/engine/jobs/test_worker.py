from smtplib import SMTPServerDisconnected

import pytest

from engine.errors import OperationFailed
from engine.jobs import Worker
from engine.jobs.dispatcher import run_due
from engine.model import JobState
from engine.operations import Operation
from tests.engine.drawings import chain, drawing, end, process, start, timer, user
from tests.engine.house import House

HOUR = 3_600_000_000


def waiting() -> bytes:
    hour = timer("PT1H")
    where = 'id="b" attachedToRef="a" cancelActivity="false"'
    late = f"<boundaryEvent {where}>{hour}</boundaryEvent>"
    return drawing(
        process(
            "waits",
            start(),
            user("a"),
            late,
            user("c"),
            end(),
            chain("s", "a", "e"),
            chain("b", "c"),
        )
    )


def calling() -> bytes:
    task = '<serviceTask id="t" camunda:type="external" camunda:topic="mail"/>'
    return drawing(process("calls", start(), task, user("a"), chain("s", "t", "a")))


class Mail:
    """An operation that fails as often as it is told to."""

    def __init__(self, *problems: Exception) -> None:
        self.problems = list(problems)
        self.keys: list[str | None] = []

    def __call__(self, inputs, context):
        self.keys.append(context.job)
        if self.problems:
            raise self.problems.pop(0)
        return {}


@pytest.fixture
def mailing(migrated_sqlite):
    houses = []

    def make(mail: Mail) -> House:
        house = House(migrated_sqlite, (Operation(topic="mail", kind="job", run=mail),))
        house.publish(calls=calling())
        houses.append(house)
        return house

    yield make
    for house in houses:
        house.close()


def jobs(house: House) -> list[tuple]:
    return house.rows("SELECT kind, state, attempts, last_error FROM job ORDER BY id")


def test_a_timer_fires_when_its_time_has_come_and_its_job_goes(each_house):
    each_house.publish(waits=waiting())
    instance = each_house.start("waits").instance
    assert run_due(each_house.engine) == 0

    each_house.clock.move(each_house.clock.now() + HOUR)
    done = run_due(each_house.engine)

    assert (done, each_house.kinds(instance)) == (1, ["instance.started", "timers.fired"])
    assert jobs(each_house) == []


def test_work_is_done_after_the_commit_that_left_it(mailing):
    mail = Mail()
    house = mailing(mail)

    house.start("calls")

    assert (mail.keys, len(jobs(house))) == ([], 1)
    run_due(house.engine)
    assert (len(mail.keys), jobs(house)) == (1, [])


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        (OperationFailed("no_address"), "no_address"),
        (SMTPServerDisconnected("gone"), "SMTPServerDisconnected"),
        (ConnectionRefusedError(), "ConnectionRefusedError"),
    ],
    ids=["refused", "mail server", "network"],
)
def test_a_failure_is_tried_again_later_under_the_same_key(mailing, problem, why):
    mail = Mail(problem)
    house = mailing(mail)
    house.start("calls")

    run_due(house.engine)
    assert jobs(house) == [("operation", JobState.READY, 1, why)]
    house.clock.move(house.clock.now() + 10_000_000)
    run_due(house.engine)

    assert (len(mail.keys), len(set(mail.keys)), jobs(house)) == (2, 1, [])


def test_what_fails_ten_times_is_given_up_and_stays_to_be_seen(mailing):
    house = mailing(Mail(*[OSError()] * 20))
    house.start("calls")

    for _ in range(20):
        run_due(house.engine)
        house.clock.move(house.clock.now() + HOUR)

    assert jobs(house) == [("operation", JobState.DEAD, 10, "OSError")]


def test_a_failing_job_does_not_hold_the_others(mailing):
    mail = Mail(OSError())
    house = mailing(mail)
    house.start("calls")
    house.start("calls")

    run_due(house.engine)

    assert (len(mail.keys), [row[1] for row in jobs(house)]) == (2, [JobState.READY])


def test_numbers_that_are_gone_are_passed_over(house):
    Worker(house.engine).work_off([1, 2, 3])

    assert jobs(house) == []

import pytest

from engine.commands import RetryJob
from engine.errors import Forbidden, NotFound, OperationFailed
from engine.jobs.dispatcher import run_due
from engine.jobs.worker import TRIES
from engine.operations import Operation
from engine.queries import DeadJobs
from tests.engine.house import ANNA, NOON, House
from tests.engine.jobs.test_worker import HOUR, Mail, calling, jobs


@pytest.fixture
def given_up(migrated_url):
    """A house where a mail failed too often, and the mail."""
    mail = Mail(*(OperationFailed("mail_down") for _ in range(TRIES)))
    house = House(migrated_url, (Operation(topic="mail", kind="job", run=mail),))
    house.publish(calls=calling())
    house.start("calls", key="TS-1")
    for n in range(TRIES):
        house.clock.move(NOON + n * HOUR)
        run_due(house.engine)
    yield house, mail
    house.close()


def test_a_job_that_was_given_up_is_listed_beside_its_case(given_up):
    house, mail = given_up

    [dead] = house.ask(DeadJobs())

    assert (dead.kind, dead.topic, dead.attempts, dead.error) == (
        "operation", "mail", TRIES, "mail_down",
    )  # fmt: skip
    assert (dead.key, dead.process, dead.case) == (mail.keys[0], "calls", "TS-1")
    assert house.ask(DeadJobs(after=dead.id)) == ()


def test_it_is_tried_again_when_somebody_says_so_and_once(given_up):
    house, mail = given_up
    [dead] = house.ask(DeadJobs())
    woken = house.woken

    house.run(RetryJob(job=dead.id))
    with pytest.raises(NotFound):
        house.run(RetryJob(job=dead.id))
    done = run_due(house.engine)

    assert (done, len(mail.keys), jobs(house), house.woken) == (1, TRIES + 1, [], woken + 1)
    told = house.rows("SELECT kind FROM event e JOIN stream s ON s.id = e.stream AND name = 'jobs'")
    assert told == [("job.retried",)]


def test_not_everybody_may_see_or_retry_them(given_up):
    house, _ = given_up
    for ask in (lambda: house.ask(DeadJobs(), ANNA), lambda: house.run(RetryJob(job=1), ANNA)):
        with pytest.raises(Forbidden):
            ask()

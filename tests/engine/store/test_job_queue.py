import threading

import pytest

from engine.model import Job, JobState
from engine.store import job_queue
from tests.engine.store.plans import ways_to_jobs

KINDS = ["timer", "deliver"]


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        for n in range(5):
            job_queue.put(work.connection, "timer", f"timer:{n}", 10 * n, {"n": n})
        job_queue.put(work.connection, "external", "external:1", 0, {})
    return each_house


def claim(house, now: int, lease: int = 1000, limit: int = 99) -> list[int]:
    with house.work() as work:
        return job_queue.claim(work.connection, KINDS, now=now, lease=lease, limit=limit)


def test_what_is_due_is_claimed_once_soonest_first(filled):
    assert claim(filled, 20) == [1, 2, 3]
    assert claim(filled, 20) == []
    assert claim(filled, 99, limit=1) == [4]


def test_a_lease_that_ran_out_makes_a_job_ready_again(filled):
    assert claim(filled, 0, lease=50) == [1]

    assert 1 not in claim(filled, 40)
    assert 1 in claim(filled, 51)


def test_a_claimed_job_is_held_done_and_gone(filled):
    claim(filled, 0)

    with filled.work() as work:
        held = job_queue.hold(work.connection, 1)
        job_queue.done(work.connection, 1)

    assert held == Job(
        id=1, kind="timer", key="timer:0", run_at=0, state=JobState.SENT, attempts=1,
        lease_until=1000, instance=None, topic=None, payload={"n": 0}, last_error=None,
    )  # fmt: skip
    with filled.work() as work:
        assert job_queue.hold(work.connection, 1) is None
        assert job_queue.hold(work.connection, 2) is None  # nobody claimed it


def test_a_job_that_its_own_work_made_ready_again_stays(filled):
    claim(filled, 0)

    with filled.work() as work:
        job_queue.put(work.connection, "timer", "timer:0", 500, {"n": 0})
        job_queue.done(work.connection, 1)

    assert 1 in claim(filled, 500)


def test_a_failed_job_is_tried_again_or_given_up(filled):
    claim(filled, 10)

    with filled.work() as work:
        job_queue.again(work.connection, 1, at=300, why="smtp_down")
        job_queue.give_up(work.connection, 2, at=10, why="smtp_refused")

    with filled.reading() as connection:
        first, second = job_queue.by_numbers(connection, [1, 2])[::-1]
        assert job_queue.next_run(connection, KINDS) == 20
    assert (first.state, first.run_at, first.attempts, first.last_error) == (
        JobState.READY, 300, 1, "smtp_down",
    )  # fmt: skip
    assert (second.state, second.last_error) == (JobState.DEAD, "smtp_refused")


def test_jobs_are_listed_by_kind_and_removed_by_key(filled):
    with filled.work() as work:
        job_queue.remove(work.connection, "timer:3")
        listed = job_queue.of_kind(work.connection, "timer")

    assert [job.key for job in listed] == ["timer:0", "timer:1", "timer:2", "timer:4"]


def test_two_claimers_never_get_one_job(filled):
    claimed: list[int] = []
    gate = threading.Barrier(4)

    def look() -> None:
        gate.wait()
        for _ in range(5):
            claimed.extend(claim(filled, 99, limit=1))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(claimed) == [1, 2, 3, 4, 5]


def test_the_sweep_looks_at_sent_jobs_only(each_house):
    assert ways_to_jobs(each_house, job_queue._SWEEP, now=1) == ["job_sent"]

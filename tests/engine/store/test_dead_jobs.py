from engine.model.job import CLEANING
from engine.store import dead_jobs, job_queue
from engine.store.dead_jobs import DeadJob


def test_work_of_no_instance_is_listed_and_revived_as_well(each_house):
    with each_house.work() as work:
        connection = work.connection
        job_queue.put(connection, CLEANING, "k", 5, {})
        number = job_queue.of_kind(connection, CLEANING)[0].id
        alive = dead_jobs.revive(connection, number, now=7)
        job_queue.give_up(connection, number, at=6, why="disk_full")

        found = dead_jobs.page(connection, after=0, limit=9)
        revived = [dead_jobs.revive(connection, number, now=7) for _ in range(2)]

    assert found == [
        DeadJob(
            id=number, kind=CLEANING, key="k", topic=None, attempts=0, given_up=6,
            error="disk_full", instance=None, process=None, case=None,
        )
    ]  # fmt: skip
    assert (alive, revived) == (None, ["k", None])
    assert each_house.rows("SELECT run_at, state, attempts FROM job") == [(7, 0, 0)]

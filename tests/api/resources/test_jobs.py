import pytest

from engine.store import job_queue


@pytest.fixture
def given_up(engine, started):
    """The number of a job that was given up."""
    with engine.database.transaction() as connection:
        [job] = job_queue.of_kind(connection, "timer")
        job_queue.give_up(connection, job.id, at=engine.tools.clock.now(), why="disk_full")
    return job.id


def code(answer):
    return answer.status_code, answer.json["code"]


def test_work_that_was_given_up_is_listed(root, given_up, started):
    [line] = root("GET", "/jobs/given-up").json["items"]

    assert line.pop("key").startswith("timer")
    assert line == {
        "id": given_up,
        "kind": "timer",
        "topic": None,
        "attempts": 0,
        "given_up": "2026-03-02T04:00:00.000000Z",
        "error": "disk_full",
        "instance": started["instance"],
        "process": "parcel",
        "case": "P-1",
    }
    assert root("GET", f"/jobs/given-up?after={given_up}").json == {"items": []}


def test_it_is_retried_once(root, given_up):
    first = root("POST", f"/jobs/{given_up}/retry")
    second = root("POST", f"/jobs/{given_up}/retry")

    assert (first.status_code, code(second)) == (204, (404, "not_found"))
    assert root("GET", "/jobs/given-up").json == {"items": []}


def test_that_is_for_those_who_may(anna, given_up):
    assert code(anna("GET", "/jobs/given-up")) == (403, "forbidden")
    assert code(anna("POST", f"/jobs/{given_up}/retry")) == (403, "forbidden")

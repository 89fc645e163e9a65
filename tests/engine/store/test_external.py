from engine.store import external
from tests.engine.store.plans import ways_to_jobs
from tests.engine.store.projected import projected


def test_work_is_lent_for_a_while_and_to_nobody_else(each_house):
    with projected(each_house) as told:
        told.tell(
            *(
                {"e": "external", "no": n, "el": "st", "topic": topic, "input": {"n": n}}
                for n, topic in enumerate(["erp", "crm", "erp"])
            )
        )
        connection = told.unit.connection

        first = external.lend(connection, ["erp"], now=10, until=50, limit=9)
        none = external.lend(connection, ["erp"], now=20, until=60, limit=9)
        again = external.lend(connection, ["erp", "crm"], now=51, until=90, limit=2)

        assert [job.payload["input"]["n"] for job in first] == [0, 2]
        assert none == []
        assert [(job.payload["no"], job.attempts) for job in again] == [(0, 2), (1, 1)]


def test_open_work_is_found_by_its_topic(each_house):
    ways = ways_to_jobs(each_house, external._OPEN, topics=["erp", "crm"], now=1, limit=9)

    assert ways == ["job_external"]

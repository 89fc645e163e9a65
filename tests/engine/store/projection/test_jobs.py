from dataclasses import replace

from engine.store.projection import jobs
from tests.engine.store.projected import AT, projected

ROWS = "SELECT kind, key, run_at, state, instance_id, topic, payload FROM job ORDER BY key"


def test_an_operation_of_kind_job_waits_for_a_worker(each_house):
    with projected(each_house) as told:
        told.tell({"e": "job", "n": 1, "el": "st", "topic": "notify", "input": {"to": "x"}})

        payload = '{"el":"st","input":{"to":"x"},"n":1,"seq":1}'
        assert told.rows(ROWS) == [("operation", "operation:1:1:1", 0, 0, 1, "notify", payload)]


def test_work_of_an_outside_worker_waits_until_it_is_done(each_house):
    with projected(each_house) as told:
        told.tell({"e": "external", "no": 4, "el": "st", "topic": "erp", "input": {}})
        payload = '{"el":"st","input":{},"no":4}'
        assert told.rows(ROWS) == [("external", "external:1:4", AT, 0, 1, "erp", payload)]

        told.tell({"e": "external_done", "no": 4})

        assert told.rows(ROWS) == []


def test_an_instance_has_one_job_for_its_next_timer(each_house):
    with projected(each_house) as told:
        for due in (50, 40):
            jobs.set_timer(told.unit.connection, replace(told.instance, next_due=due))
        assert told.rows(ROWS) == [("timer", "timer:1", 40, 0, 1, None, "{}")]

        jobs.set_timer(told.unit.connection, replace(told.instance, next_due=None))

        assert told.rows(ROWS) == []


def test_a_job_that_a_worker_has_is_ready_again_when_there_is_more(each_house):
    with projected(each_house) as told:
        jobs.deliver(told.unit.connection, [1])
        told.rows("UPDATE job SET state = 1, attempts = 3, lease_until = 9 RETURNING id")

        jobs.deliver(told.unit.connection, [1])

        assert told.rows("SELECT state, attempts, lease_until FROM job") == [(0, 0, None)]

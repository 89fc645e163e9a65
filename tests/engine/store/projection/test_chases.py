from engine.store import tasks
from tests.engine.store.projected import opened, projected


def test_a_task_is_marked_and_its_version_stays(each_house):
    with projected(each_house) as told:
        told.tell(opened(1, "g"), opened(2, "g"))

        told.tell({"e": "overdue", "task": 1})
        told.tell({"e": "overdue", "task": 2})
        told.tell({"e": "over", "task": 2})

        assert told.rows("SELECT no, chase FROM task ORDER BY no") == [(1, 1), (2, 2)]
        found = tasks.of_instance(told.unit.connection, told.instance.id)
        assert [task.version for task in found] == [1, 1]

import pytest

from engine.store import tasks
from tests.engine.store.projected import opened, projected


@pytest.mark.parametrize(
    ("effect", "assignee", "owner"),
    [
        ({"e": "claimed", "assignee": 7}, 7, None),
        ({"e": "assigned", "assignee": 8, "was": None}, 8, None),
        ({"e": "delegated", "assignee": 9, "owner": 7}, 9, 7),
        ({"e": "returned", "assignee": 7, "was": 9}, 7, None),
        ({"e": "released", "was": 7}, None, None),
    ],
    ids=lambda value: value["e"] if isinstance(value, dict) else None,
)
def test_the_effect_says_who_has_the_task(each_house, effect, assignee, owner):
    with projected(each_house) as told:
        told.tell(opened(1, "g"), opened(2, "g"))

        told.tell({**effect, "task": 1})

        first, second = tasks.of_instance(told.unit.connection, told.instance.id)
        assert (first.assignee, first.owner, first.version) == (assignee, owner, 2)
        assert (second.assignee, second.version) == (None, 1)

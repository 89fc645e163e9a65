import pytest

from engine.commands import AssignTask, ClaimTask, DelegateTask
from engine.errors import HandOverRefused
from engine.model import SYSTEM
from tests.engine.drawings import chain, drawing, process, properties, start, user
from tests.engine.house import ANNA, opened


def test_a_task_that_the_drawing_keeps_is_not_handed_over(house):
    kept = user("a", inside=properties(**{"bihuan:handover": "refused"}))
    house.publish(keeping=drawing(process("keeping", start(), kept, user("b"), chain(*"sab"))))
    task = opened(house.start("keeping"))
    house.run(ClaimTask(task=task), ANNA)
    before = house.rows("SELECT count(*) FROM event")

    for command, actor in (
        (AssignTask(task=task, to=1), SYSTEM),
        (DelegateTask(task=task, to=1), ANNA),
    ):
        with pytest.raises(HandOverRefused):
            house.run(command, actor)

    assert house.rows("SELECT count(*) FROM event") == before

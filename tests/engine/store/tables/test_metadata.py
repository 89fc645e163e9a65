from sqlalchemy import select

from engine.model import TaskState
from engine.store.tables import task, written


def test_a_written_value_is_part_of_the_statement_and_no_parameter():
    statement = select(task.c.no).where(task.c.state == written(TaskState.CLOSED)).compile()

    assert str(statement).endswith("task.state = 1")
    assert statement.params == {}

"""Drawings for tasks that are overdue: two that have due times, and one that listens."""

from engine.bpmn.moments import logged
from tests.engine.drawings import chain, drawing, end, process, properties, start, user

HOUR = 3_600_000_000

DUE = drawing(
    process(
        "due", start(), user("a", more='camunda:dueDate="=by" name="查证"',
                             inside=properties(name_en="Verify")),
        end(), chain("s", "a", "e"),
    )
)  # fmt: skip
"""One task, due when the variable ``by`` says."""


def chase(more: str = "", *last: str) -> bytes:
    """Starts with ``task_overdue``, waits for ``task_completed``; then ``last``, if anything."""
    start_event = '<messageEventDefinition messageRef="m_overdue"/>'
    caught = (
        '<intermediateCatchEvent id="w">'
        '<extensionElements><camunda:properties><camunda:property name="bihuan:key" value="=task"/>'
        "</camunda:properties></extensionElements>"
        '<messageEventDefinition messageRef="m_completed"/></intermediateCatchEvent>'
    )
    source = drawing(
        process("chase", start(event=start_event), caught, more, end(), chain("s", "w", *last, "e"))
    ).decode()
    messages = (
        '<message id="m_overdue" name="task_overdue"/>'
        '<message id="m_completed" name="task_completed"/>'
    )
    return source.replace('<message id="m_go"', messages + '<message id="m_go"').encode()


CHASE = chase()


def by(at: int) -> dict[str, object]:
    """Variables for a start: the task is due at ``at``."""
    return {"by": logged(at)}

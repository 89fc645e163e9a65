"""How far others know that a task is late."""

from enum import IntEnum

TASK_OVERDUE = "task_overdue"
"""Message: a task is open at its due time. The key is its id."""

TASK_COMPLETED = "task_completed"
"""Message: a task of which that was said is open no more. The key is its id."""


class Chase(IntEnum):
    """Nobody was told; told that it is overdue; told that it is over, too."""

    NONE = 0
    OPEN = 1
    OVER = 2

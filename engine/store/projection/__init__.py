"""Effects -> rows that lists are answered from, in the transaction of their event."""

from engine.store.projection.apply import project
from engine.store.projection.tasks import change_of_open

__all__ = ["change_of_open", "project"]

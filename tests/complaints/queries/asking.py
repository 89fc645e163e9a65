"""Ask the queries of the register as a face does."""

from typing import TypeVar

from complaints.operations import OPERATIONS, ready
from engine.clock import FixedClock
from engine.commands import Tools
from engine.executor import Engine
from engine.library import Releases
from engine.model import Actor
from engine.operations import Registry
from engine.queries.query import Query
from tests.complaints.desk import Desk

R = TypeVar("R")
READER = Actor(id=1, slug="reader", grants=frozenset({"complaint.read"}))


def ask(desk: Desk, query: Query[R], actor: Actor = READER) -> R:
    """The answer at the desk's moment."""
    tools = Tools(
        clock=FixedClock(desk.now),
        vault=desk.vault,
        releases=Releases(),
        operations=Registry(ready(OPERATIONS, desk.house)),
    )
    return Engine(desk.database, tools, bytes(32)).ask(query, actor)

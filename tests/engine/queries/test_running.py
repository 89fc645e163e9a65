import pytest

from engine.errors import Forbidden
from engine.model import ANONYMOUS
from engine.queries import RunningCounts


def test_what_runs_is_counted(two):
    two.start("two")

    assert [(one.process, one.cases) for one in two.ask(RunningCounts())] == [("two", 1)]
    with pytest.raises(Forbidden):
        two.ask(RunningCounts(), ANONYMOUS)

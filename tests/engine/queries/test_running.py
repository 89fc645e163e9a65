import pytest

from engine.commands import CancelInstance, Publish
from engine.errors import Forbidden
from engine.model import ANONYMOUS
from engine.queries import RunningCounts
from tests.engine.drawings import TWO


def counts(house):
    return [(one.process, one.version, one.cases) for one in house.ask(RunningCounts())]


def test_open_cases_are_counted_by_the_version_they_keep(two):
    ended = two.start("two").instance
    two.start("two")
    two.run(Publish(files={"two.bpmn": TWO + b"\n"}))
    two.start("two")
    two.run(CancelInstance(instance=ended, reason="x"))

    assert counts(two) == [("two", 2, 1), ("two", 1, 1)]


def test_a_release_that_changes_another_file_counts_with_the_version(two):
    two.start("two")
    two.run(Publish(files={"other.bpmn": TWO.replace(b'id="two"', b'id="other"')}))
    two.start("two")

    assert counts(two) == [("two", 1, 2)]
    with pytest.raises(Forbidden):
        two.ask(RunningCounts(), ANONYMOUS)

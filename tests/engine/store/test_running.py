from engine.commands import CancelInstance, SuspendInstance
from engine.store.running import _COUNTS, RunningCount, running_counts
from tests.engine.store.plans import plan_of


def test_open_cases_are_counted_by_process_and_release(each_two):
    cases = [each_two.start("two").instance for _ in range(3)]
    each_two.run(SuspendInstance(instance=cases[0]))
    each_two.run(CancelInstance(instance=cases[1], reason="x"))

    with each_two.work() as work:
        assert running_counts(work.connection) == [RunningCount("two", 1, 2)]


def test_they_are_counted_in_an_index(two):
    (step, *_) = plan_of(two, _COUNTS)

    assert "instance_running" in step

import threading
from uuid import UUID

import pytest

from engine.commands import (
    ArmOverdue,
    AssignTask,
    ClaimTask,
    NoteOverdue,
    Publish,
    ReleaseTask,
    ResumeInstance,
    SetVariables,
    SuspendInstance,
)
from engine.errors import NotFound
from engine.jobs import Dispatcher
from engine.jobs.dispatcher import LEASE, run_due
from engine.model import SYSTEM
from engine.queries import FindTask
from tests.engine.chased import CHASE, DUE, HOUR, by, chase
from tests.engine.drawings import user
from tests.engine.house import ANNA, BEN, NOON, opened

CHAINS = "SELECT count(*) FROM instance WHERE process = 'chase'"
TOLD = "SELECT count(*) FROM event WHERE kind = 'task.overdue'"


@pytest.fixture
def chased(each_house):
    each_house.publish(due=DUE, chase=CHASE)
    return each_house


def go_to(house, at: int) -> None:
    """Move the clock as a worker would see it: everything due on the way is done when it is."""
    run_due(house.engine)
    house.clock.move(at)
    run_due(house.engine)


def test_at_its_due_time_an_open_task_is_told_once(chased):
    started = chased.start("due", key="TS-1", variables=by(NOON + HOUR))
    task = opened(started)

    go_to(chased, NOON + HOUR - 1)
    early = chased.rows(CHAINS)
    for later in (0, 1, HOUR):
        go_to(chased, NOON + HOUR + later)

    assert (early, chased.rows(CHAINS), chased.rows(TOLD)) == ([(0,)], [(1,)], [(1,)])
    assert chased.kinds(started.instance) == ["instance.started", "task.overdue"]
    line = chased.log(started.instance)[1]
    assert line.content == {
        "task": 1,
        "effects": [
            {"e": "overdue", "task": 1},
            {
                "e": "throws",
                "n": 1,
                "kind": "message",
                "name": "task_overdue",
                "el": "a",
                "key": str(task),
                "payload": {
                    "task": str(task),
                    "name": "查证",
                    "name_en": "Verify",
                    "element": "a",
                    "process": "due",
                    "instance": str(started.instance),
                    "case": "TS-1",
                    "dept": "frontline",
                    "due": {"$t": "dateTime", "v": "2026-03-09T13:00:00Z"},
                },
            },
        ],
    }
    assert line.at == NOON + HOUR
    assert chased.rows("SELECT key FROM instance WHERE process = 'chase'") == [(str(task),)]


def test_answers_written_before_it_was_told_still_fit(chased):
    task = opened(chased.start("due", variables=by(NOON + HOUR)))
    version = chased.ask(FindTask(task=task)).task.version

    go_to(chased, NOON + HOUR)

    assert chased.complete(task, if_match=version).kind == "task.completed"


def test_a_due_time_that_moves_away_is_waited_for(chased):
    started = chased.start("due", variables=by(NOON + HOUR))
    run_due(chased.engine)
    chased.run(SetVariables(instance=started.instance, changes=by(NOON + 3 * HOUR), reason="x"))

    go_to(chased, NOON + 2 * HOUR)
    early = chased.rows(TOLD)
    go_to(chased, NOON + 3 * HOUR)

    assert (early, chased.rows(TOLD)) == ([(0,)], [(1,)])


def test_a_due_time_that_comes_nearer_is_not_missed(chased):
    started = chased.start("due", variables=by(NOON + 3 * HOUR))
    run_due(chased.engine)
    chased.run(SetVariables(instance=started.instance, changes=by(NOON + HOUR), reason="x"))

    go_to(chased, NOON + HOUR)

    assert chased.rows(TOLD) == [(1,)]


def test_changing_hands_or_a_later_due_time_makes_no_second_chain(chased):
    chased.hire(ANNA, BEN)
    started = chased.start("due", variables=by(NOON + HOUR))
    task = opened(started)
    go_to(chased, NOON + HOUR)

    chased.run(ClaimTask(task=task), ANNA)
    chased.run(ReleaseTask(task=task), ANNA)
    chased.run(AssignTask(task=task, to=BEN.id), SYSTEM)
    chased.run(SetVariables(instance=started.instance, changes=by(NOON + 2 * HOUR), reason="x"))
    go_to(chased, NOON + 2 * HOUR)

    assert (chased.rows(TOLD), chased.rows(CHAINS)) == ([(1,)], [(1,)])


def test_without_a_listener_nothing_is_stored(each_house):
    each_house.publish(due=DUE)
    started = each_house.start("due", variables=by(NOON + HOUR))

    go_to(each_house, NOON + 2 * HOUR)

    assert each_house.kinds(started.instance) == ["instance.started"]
    assert each_house.run(NoteOverdue(task=opened(started))) is None
    assert each_house.rows("SELECT count(*) FROM delivery") == [(0,)]
    assert each_house.rows("SELECT count(*) FROM job") == [(0,)]


def test_who_listens_later_hears_of_what_is_overdue_by_then(each_house):
    each_house.publish(due=DUE)
    each_house.start("due", variables=by(NOON + HOUR))
    go_to(each_house, NOON + 2 * HOUR)

    each_house.run(Publish(files={"chase.bpmn": CHASE}))
    run_due(each_house.engine)

    assert each_house.rows(CHAINS) == [(1,)]


def test_a_drill_and_a_task_without_a_due_time_are_not_told(chased):
    chased.start("due", drill=True, variables=by(NOON + HOUR))
    chased.start("due", variables={"by": None})

    go_to(chased, NOON + 2 * HOUR)

    assert (chased.rows(TOLD), chased.rows("SELECT count(*) FROM delivery")) == ([(0,)], [(0,)])


def test_a_suspended_case_is_told_when_it_goes_on(chased):
    started = chased.start("due", variables=by(NOON + HOUR))
    chased.run(SuspendInstance(instance=started.instance))
    go_to(chased, NOON + 2 * HOUR)
    early = chased.rows(TOLD)

    chased.run(ResumeInstance(instance=started.instance))
    run_due(chased.engine)

    assert (early, chased.rows(TOLD)) == ([(0,)], [(1,)])


def test_a_chain_has_no_chain(each_house):
    own = user("c", more='camunda:dueDate="=due"')
    each_house.publish(due=DUE, chase=chase(own, "c"))
    task = opened(each_house.start("due", variables=by(NOON + HOUR)))
    go_to(each_house, NOON + HOUR)
    each_house.complete(task)

    go_to(each_house, NOON + 2 * HOUR)

    states = each_house.rows("SELECT element, state FROM task ORDER BY instance_id")
    assert (states, each_house.rows(TOLD)) == ([("a", 1), ("c", 0)], [(1,)])


def test_many_at_once_are_all_told(chased):
    for _ in range(120):
        chased.start("due", variables=by(NOON + HOUR))

    go_to(chased, NOON + HOUR)

    assert (chased.rows(TOLD), chased.rows(CHAINS)) == ([(120,)], [(120,)])


def test_workers_that_race_tell_it_once(chased):
    task = opened(chased.start("due", variables=by(NOON + HOUR)))
    chased.clock.move(NOON + HOUR)
    answers, gate = [], threading.Barrier(4)

    def attempt() -> None:
        gate.wait()
        answers.append(chased.run(NoteOverdue(task=task)))

    threads = [threading.Thread(target=attempt) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(answers), answers.count(None), chased.rows(TOLD)) == (4, 3, [(1,)])


def test_a_worker_that_died_in_between_loses_nothing(chased):
    first, _ = [opened(chased.start("due", variables=by(NOON + HOUR))) for _ in range(2)]
    chased.clock.move(NOON + HOUR)
    chased.run(ArmOverdue())
    claimed: list = []
    Dispatcher(chased.engine, claimed.extend).dispatch()
    chased.run(NoteOverdue(task=first))

    run_due(chased.engine)
    meanwhile = chased.rows(TOLD)
    chased.clock.move(NOON + HOUR + LEASE + 1)
    run_due(chased.engine)

    assert (len(claimed), meanwhile, chased.rows(TOLD)) == (1, [(1,)], [(2,)])
    assert chased.rows(CHAINS) == [(2,)]


def test_the_job_is_armed_once(chased):
    chased.start("due", variables=by(NOON + HOUR))

    chased.run(ArmOverdue())
    chased.run(ArmOverdue())

    jobs = chased.rows("SELECT kind, run_at, attempts FROM job")
    assert jobs == [("overdue", NOON + HOUR, 0)]


def test_a_task_that_is_not_there(house):
    with pytest.raises(NotFound):
        house.run(NoteOverdue(task=UUID(int=1)))

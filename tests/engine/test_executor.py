import os
import subprocess
import sys
import threading
from collections import Counter
from uuid import UUID

import pytest
from sqlalchemy import event

from engine.commands import CompleteTask, FireTimers, OpenSession, SetPassword, StartInstance
from engine.errors import (
    BadAnswers,
    EngineError,
    Forbidden,
    KeyReused,
    StaleVersion,
    TaskAlreadyClosed,
)
from engine.model import ANONYMOUS, SYSTEM, Actor
from engine.queries import BySession, Inbox
from engine.replay.chains import verify_chain
from engine.store import job_queue
from tests.engine.drawings import TIMED
from tests.engine.house import ANNA, opened


def counted(house, act) -> Counter:
    """How many statements ``act`` sends to either engine, by their first word, and commits."""
    said: Counter = Counter()

    def tell(_connection, _cursor, statement, *_more):
        said[statement.split()[0]] += 1

    def tell_commit(_connection):
        said["COMMIT"] += 1

    for part in (house.database.write, house.database.read):
        event.listen(part, "before_cursor_execute", tell)
    event.listen(house.database.write, "commit", tell_commit)
    act()
    for part in (house.database.write, house.database.read):
        event.remove(part, "before_cursor_execute", tell)
    event.remove(house.database.write, "commit", tell_commit)
    return said


def test_a_completion_without_personal_data_is_six_statements_and_one_commit(each_two):
    task = opened(each_two.start("two"))
    each_two.complete(task, key="warm")
    task = opened(each_two.start("two"))
    each_two.hire(ANNA)
    token = each_two.run(OpenSession(), ANNA)

    def submit() -> None:
        each_two.ask(BySession(token=token), ANONYMOUS)
        each_two.complete(task, key="k", if_match=1)

    with_sign_in = counted(each_two, submit)

    # One of the inserts is the second candidate group of the task that opens.
    assert with_sign_in == {"SELECT": 3, "INSERT": 3, "UPDATE": 2, "COMMIT": 1}


def test_a_completion_with_personal_data_stays_within_ten_statements(each_two):
    answers = {"summary": "ok", "phone": "13800138000"}
    task = opened(each_two.start("two"))

    first = counted(each_two, lambda: each_two.complete(task, answers=answers, key="k"))

    assert first == {"SELECT": 2, "INSERT": 5, "UPDATE": 2, "COMMIT": 1}


def test_a_start_is_five_statements_and_one_commit(each_two):
    each_two.start("two")

    said = counted(each_two, lambda: each_two.start("two"))

    assert said == {"SELECT": 1, "INSERT": 3, "UPDATE": 1, "COMMIT": 1}


def test_the_same_request_under_the_same_key_is_answered_as_before(each_two):
    task = opened(each_two.start("two"))
    first = each_two.complete(task, key="k1", if_match=1)

    again = each_two.complete(task, key="k1", if_match=1)

    assert again == first
    assert each_two.kinds(first.instance) == ["instance.started", "task.completed"]


def test_another_request_under_the_same_key_is_refused(two):
    task = opened(two.start("two"))
    two.complete(task, key="k1")

    with pytest.raises(KeyReused):
        two.complete(task, key="k1", answers={"summary": "other"})


def test_a_key_is_the_actors_own(two):
    task = opened(two.start("two"))
    two.complete(task, key="k1")

    with pytest.raises(TaskAlreadyClosed):
        two.run(CompleteTask(task=task, answers={"summary": "ok"}), SYSTEM, key="k1")


def test_a_stale_version_changes_nothing(two):
    receipt = two.start("two")

    with pytest.raises(StaleVersion):
        two.complete(opened(receipt), if_match=7)

    assert two.kinds(receipt.instance) == ["instance.started"]


def test_who_lacks_the_permission_is_turned_away(two):
    task = opened(two.start("two"))
    reader = Actor(id=9, slug="reader", groups=ANNA.groups, grants=frozenset({"task.list"}))

    with pytest.raises(Forbidden):
        two.complete(task, reader)
    with pytest.raises(Forbidden):
        two.ask(Inbox(view="mine"), ANONYMOUS)


def at_once(times: int, act) -> list:
    """What ``act(n)`` answered or refused in so many threads that begin together."""
    gate = threading.Barrier(times)
    outcomes: list = []

    def attempt(n: int) -> None:
        gate.wait()
        try:
            outcomes.append(act(n))
        except EngineError as refusal:
            outcomes.append(refusal.code)

    threads = [threading.Thread(target=attempt, args=(n,)) for n in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.parametrize("turn", range(4))
def test_six_submits_of_one_request_at_once_have_one_answer(each_two, turn):
    task = opened(each_two.start("two"))

    outcomes = at_once(6, lambda _n: each_two.complete(task, key="one"))

    assert outcomes == [outcomes[0]] * 6
    assert each_two.kinds(outcomes[0].instance) == ["instance.started", "task.completed"]


@pytest.mark.parametrize("turn", range(4))
def test_of_six_requests_at_once_one_wins_and_the_others_are_told(each_two, turn):
    receipt = each_two.start("two")
    task = opened(receipt)

    outcomes = at_once(6, lambda n: each_two.complete(task, key=f"key {n}"))

    assert outcomes.count("task_already_closed") == 5
    assert each_two.kinds(receipt.instance) == ["instance.started", "task.completed"]


def test_six_starts_under_one_key_start_once(each_two):
    command = StartInstance(process="two", key="TS-1")

    outcomes = at_once(6, lambda _n: each_two.run(command, ANNA, key="one"))

    assert outcomes == [outcomes[0]] * 6
    assert each_two.rows("SELECT count(*) FROM instance") == [(1,)]


def test_a_refusal_leaves_no_row_anywhere(each_two):
    receipt = each_two.start("two")
    tables = ["event", "task", "sealed", "subject", "job", "instance"]
    before = {t: each_two.rows(f"SELECT count(*) FROM {t}") for t in tables}  # noqa: S608 - ours alone

    with pytest.raises(BadAnswers):
        each_two.complete(opened(receipt), answers={"phone": "138", "days": "three"})

    after = {t: each_two.rows(f"SELECT count(*) FROM {t}") for t in tables}  # noqa: S608 - ours alone
    assert after == before


def test_workers_are_woken_after_a_commit_that_leaves_work_and_only_then(house):
    house.publish(timed=TIMED)
    assert house.woken == 0

    house.start("timed")

    assert house.woken == 1


def test_a_job_is_done_in_the_transaction_of_its_command(house):
    house.publish(timed=TIMED)
    receipt = house.start("timed")
    [(job,)] = house.rows("SELECT id FROM job")
    command = FireTimers(instance=receipt.instance)

    assert house.engine.work_off(command, SYSTEM, job) is None  # nobody has claimed it

    with house.work() as work:
        house.clock.move(receipt.at + 3_600_000_000)
        claimed = job_queue.claim(
            work.connection, ["timer"], now=house.clock.now(), lease=house.clock.now() + 1, limit=9
        )
    fired = house.engine.work_off(command, SYSTEM, job)

    assert claimed == [job]
    assert fired is not None
    assert house.rows("SELECT id FROM job") == []


def test_what_takes_long_is_done_before_the_transaction(house):
    with pytest.raises(Forbidden):
        house.run(SetPassword(person=2, password="long enough"), ANNA)


@pytest.mark.parametrize("after", [3, 7], ids=["soon", "later"])
def test_a_process_that_is_killed_leaves_every_acknowledged_completion_and_no_half_one(
    each_two, migrated_url, after
):
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    program = [sys.executable, "-m", "tests.engine.endless_work", migrated_url]
    with subprocess.Popen(program, stdout=subprocess.PIPE, env=environment) as worker:
        told = [worker.stdout.readline().decode().split() for _ in range(after)]
        worker.kill()

    kept = each_two.rows(
        "SELECT i.uid, i.seq, count(e.seq), i.tasks,"
        " (SELECT count(*) FROM task t WHERE t.instance_id = i.id AND t.state = 0),"
        " (SELECT count(*) FROM sealed s WHERE s.stream = i.id)"
        " FROM instance i JOIN event e ON e.stream = i.id GROUP BY i.id, i.uid, i.seq, i.tasks"
    )
    whole = [(seq, seq, 1, 1, seq - 1) for _, seq, *_ in kept]
    assert [tuple(row[1:]) for row in kept] == whole
    versions = {str(UUID(bytes=bytes(uid))): seq for uid, seq, *_ in kept}
    assert {instance: versions[instance] for instance, _ in told} == dict.fromkeys(
        (instance for instance, _ in told), 2
    )
    assert verify_chain(each_two.database).hold


@pytest.mark.parametrize(
    "command",
    [
        StartInstance(process="two", key="\ud800"),
        StartInstance(process="two", variables={"a": 2**80}),
        StartInstance(process="\0"),
        StartInstance(process="two", subject=2**70),
    ],
    ids=["half a character", "large", "NUL", "large number of a row"],
)
@pytest.mark.parametrize("key", [None, "k", "\ud800"], ids=["no key", "key", "odd key"])
def test_odd_values_are_refused_as_such(each_two, command, key):
    with pytest.raises(EngineError):
        each_two.run(command, key=key)

    assert each_two.rows("SELECT count(*) FROM instance") == [(0,)]

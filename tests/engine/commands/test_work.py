from uuid import UUID

import pytest

from engine.commands.command import AlreadyDone
from engine.commands.held import Asked
from engine.commands.work import Work
from engine.errors import Conflict, NotFound, StaleVersion
from engine.library import open_references
from engine.model import SYSTEM, Actor
from engine.operations import Operation
from engine.store import UnitOfWork
from engine.vault import references_in
from tests.engine.drawings import chain, drawing, end, process, service, start, user
from tests.engine.house import ANNA, NOON, House, opened


def at_work(house, connection, actor=ANNA, **asked) -> Work:
    return Work(UnitOfWork(connection), house.tools, actor, Asked(**asked))


def test_a_command_has_one_moment(two):
    with two.work() as work:
        first = work.now()
        two.clock.move(NOON + 1)

        assert (first, work.now()) == (NOON, NOON)


def test_what_came_before_under_the_key_is_found_by_either_read(two):
    receipt = two.start("two")
    with two.database.transaction() as connection:
        work = at_work(two, connection, idem=b"k" * 16)
        work.note(work.hold(1), "task.claimed", {}, {"e": "claimed", "task": 1, "assignee": 1})

    with two.database.transaction() as connection:
        work = at_work(two, connection, idem=b"k" * 16)
        with pytest.raises(AlreadyDone) as done:
            work.hold(receipt.instance)
        with pytest.raises(AlreadyDone):
            work.hold_task(opened(receipt))

    assert (done.value.stream, done.value.seq) == (1, 2)


def test_versions_are_compared_only_if_asked(two):
    with two.database.transaction() as connection:
        at_work(two, connection).match(7)
        at_work(two, connection, if_match=7).match(7)
        with pytest.raises(StaleVersion):
            at_work(two, connection, if_match=6).match(7)


def test_what_is_not_there_is_not_found(two):
    with two.work() as work:
        for missing in (lambda: work.hold(9), lambda: work.hold_task(UUID(int=9))):
            with pytest.raises(NotFound):
                missing()


def test_a_step_on_what_is_not_open_writes_nothing(two):
    two.start("two")

    with pytest.raises(Conflict), two.work() as work:
        work.step(work.hold(1), "task.completed", {"task": 9, "input": {}})

    assert two.rows("SELECT seq FROM instance") == [(1,)]


def test_a_line_says_who_acted_for_whom(two):
    two.start("two")
    stand_in = Actor(id=5, slug="s", on_behalf=1)

    with two.database.transaction() as connection:
        work = at_work(two, connection, stand_in, request=b"r" * 8)
        work.note(work.hold(1), "task.claimed", {}, {"e": "claimed", "task": 1, "assignee": 5})

    assert two.rows("SELECT actor, on_behalf, release_id FROM event WHERE seq = 2") == [(5, 1, 1)]


def test_a_further_line_of_a_command_carries_no_key(two):
    with two.database.transaction() as connection:
        work = at_work(two, connection, SYSTEM, idem=b"k" * 16, request=b"r" * 8)
        beside = work.log_beside("people", "test", {})
        own = work.log("settings", "test", {})

    assert (beside.idem, beside.request) == (None, None)
    assert (own.idem, own.request) == (b"k" * 16, b"r" * 8)


def test_an_inline_operation_runs_within_the_transaction(migrated_url):
    def number(given, at):
        told.append((at.process, at.key, at.actor, at.at, at.drill))
        at.transaction.exec_driver_sql("INSERT INTO setting (name, value) VALUES ('n', '1')")
        return {"number": "TS-1"}

    told: list = []
    operation = Operation(topic="number-form", kind="inline", run=number)
    house = House(migrated_url, (operation,))
    house.publish(
        counted=drawing(
            process(
                "counted", start(), service("n", "number-form"), user("a"), end(), chain(*"snae")
            )
        )
    )

    receipt = house.start("counted", key="K")

    assert told == [("counted", "K", 0, NOON, False)]
    assert [e["result"] for e in receipt.effects if e["e"] == "operated"] == [{"number": "TS-1"}]
    assert house.rows("SELECT name FROM setting") == [("n",)]
    house.close()


def test_an_inline_operation_may_open_what_was_typed_in_the_same_step(migrated_url):
    def listen(given, at):
        opened_values = open_references(
            at.transaction, house.tools.vault, references_in(dict(given))
        )
        told.extend(opened_values.values())
        return {"known": True}

    told: list = []
    house = House(migrated_url, (Operation(topic="listen", kind="inline", run=listen),))
    heard = service("n", "listen").replace(
        "/>",
        "><extensionElements><camunda:inputOutput><camunda:inputParameter name='phone'>=phone"
        "</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>",
    )
    house.publish(heard=drawing(process("heard", start(), user("a"), heard, end(), chain(*"sane"))))
    task = opened(house.start("heard"))

    house.complete(task, answers={"summary": "ok", "phone": "139"})

    assert told == ["139"]
    house.close()

from dataclasses import replace

import pytest

from engine.commands import (
    ClaimTask,
    CompleteTask,
    DelegateTask,
    EndSubstitution,
    NameSubstitute,
    OpenSession,
    ReleaseTask,
    SaveDraft,
)
from engine.commands.name_substitute import MOST
from engine.errors import BadInput, EngineError, Forbidden, NotFound
from engine.model import ANONYMOUS
from engine.queries import BySession, FindTask, ReadStream, Substitutions
from tests.engine.drawings import TWO
from tests.engine.house import ANNA, BEN, CLEO, NOON, opened

DAY = 24 * 60 * 60 * 1_000_000
GIVEN = NameSubstitute(person=ANNA.id, substitute=CLEO.id, begins=NOON, ends=NOON + DAY)
MAY = frozenset({"task.claim", "task.complete", "task.delegate"})
FOR_ANNA = replace(CLEO, groups=frozenset(), grants=MAY, stands_in_for=frozenset({ANNA.id}))
"""Cleo, to whom nothing of the drawing is offered."""


@pytest.fixture
def staffed(each_house):
    each_house.publish(two=TWO)
    each_house.hire(ANNA, BEN, CLEO)
    return each_house


def annas_task(house):
    uid = opened(house.start("two"))
    house.run(ClaimTask(task=uid), ANNA)
    return uid


def test_a_substitute_is_one_for_a_while_and_the_log_tells(staffed):
    named = staffed.run(GIVEN, ANNA)
    token = staffed.run(OpenSession(), CLEO)

    assert staffed.ask(BySession(token=token), ANONYMOUS).stands_in_for == {ANNA.id}
    [line, _] = staffed.ask(ReadStream(stream="people")).events
    assert (line.kind, line.actor) == ("substitute.named", ANNA.id)
    assert line.content == {
        "person": 1, "substitution": named.id,
        "input": {"substitute": 3, "begins": NOON, "ends": NOON + DAY},
    }  # fmt: skip
    staffed.run(EndSubstitution(substitution=named.id), ANNA)
    assert staffed.ask(Substitutions(person=ANNA.id), ANNA) == ()


def test_the_same_request_names_once(house):
    house.hire(ANNA, BEN, CLEO)

    first, again = (house.run(GIVEN, ANNA, key="k") for _ in range(2))

    assert first == again
    assert len(house.ask(Substitutions(person=ANNA.id), ANNA)) == 1


@pytest.mark.parametrize(
    ("change", "actor", "refusal"),
    [
        ({"substitute": 1}, ANNA, BadInput),
        ({"ends": NOON}, ANNA, BadInput),
        ({"begins": NOON - 9, "ends": NOON - 1}, ANNA, BadInput),
        ({"substitute": 9}, ANNA, NotFound),
        ({}, BEN, Forbidden),
    ],
    ids=["oneself", "no period", "over", "nobody", "somebody else's"],
)
def test_what_cannot_be_is_refused(house, change, actor, refusal):
    house.hire(ANNA, BEN, CLEO)

    with pytest.raises(refusal):
        house.run(replace(GIVEN, **change), actor)

    assert house.ask(Substitutions(person=ANNA.id), ANNA) == ()


def test_there_are_not_too_many(house):
    house.hire(ANNA, BEN, CLEO)
    for _ in range(MOST):
        house.run(GIVEN, ANNA)

    with pytest.raises(BadInput):
        house.run(GIVEN, ANNA)


def test_only_whose_it_is_ends_it_or_who_administers(house):
    house.hire(ANNA, BEN, CLEO)
    numbers = [house.run(GIVEN, ANNA).id for _ in range(2)]

    with pytest.raises(Forbidden):
        house.run(EndSubstitution(substitution=numbers[0]), CLEO)
    house.run(EndSubstitution(substitution=numbers[0]), ANNA)
    house.run(EndSubstitution(substitution=numbers[1]))
    with pytest.raises(NotFound):
        house.run(EndSubstitution(substitution=numbers[0]), ANNA)


def test_a_substitute_completes_a_task_and_the_log_names_both(staffed):
    receipt = staffed.start("two")
    uid = opened(receipt)
    staffed.run(ClaimTask(task=uid), ANNA)

    assert staffed.ask(FindTask(task=uid), FOR_ANNA).may_take
    assert staffed.run(SaveDraft(task=uid, answers={"summary": "o"}), FOR_ANNA) == 1
    staffed.run(CompleteTask(task=uid, answers={"summary": "ok"}), FOR_ANNA)

    line = staffed.log(receipt.instance)[-1]
    assert (line.kind, line.actor, line.on_behalf) == ("task.completed", CLEO.id, ANNA.id)
    assert staffed.ask(FindTask(task=uid)).task.closed_by == CLEO.id


def test_a_substitute_takes_a_task_over_releases_it_or_asks_for_help(staffed):
    taken, released, delegated = (annas_task(staffed) for _ in range(3))

    staffed.run(ClaimTask(task=taken), FOR_ANNA)
    staffed.run(ReleaseTask(task=released), FOR_ANNA)
    staffed.run(DelegateTask(task=delegated, to=BEN.id), FOR_ANNA)

    tasks = [staffed.ask(FindTask(task=uid)).task for uid in (taken, released, delegated)]
    assert [(task.assignee, task.owner) for task in tasks] == [(3, None), (None, None), (2, 1)]


@pytest.mark.parametrize(
    "act",
    [
        lambda uid: ClaimTask(task=uid),
        lambda uid: CompleteTask(task=uid, answers={"summary": "ok"}),
        lambda uid: SaveDraft(task=uid, answers={}),
        lambda uid: ReleaseTask(task=uid),
    ],
    ids=["claim", "complete", "draft", "release"],
)
def test_who_stands_in_for_somebody_else_or_no_longer_is_turned_away(staffed, act):
    uid = annas_task(staffed)
    before = staffed.ask(FindTask(task=uid)).task

    for whom in ({BEN.id}, set()):
        with pytest.raises(EngineError) as refusal:
            staffed.run(act(uid), replace(FOR_ANNA, stands_in_for=frozenset(whom)))
        assert refusal.value.code in ("not_yours", "task_already_claimed")

    assert staffed.ask(FindTask(task=uid)).task == before


def test_a_delegated_task_stays_its_owners_when_it_is_claimed_again(staffed):
    uid = annas_task(staffed)
    staffed.run(DelegateTask(task=uid, to=BEN.id), ANNA)

    staffed.run(ClaimTask(task=uid), BEN)

    task = staffed.ask(FindTask(task=uid)).task
    assert (task.assignee, task.owner) == (BEN.id, ANNA.id)

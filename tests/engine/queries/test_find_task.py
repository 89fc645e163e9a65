from uuid import UUID

import pytest

from engine.commands import SaveDraft
from engine.errors import NotFound, NotYours
from engine.model import Actor
from engine.queries import Draft, FindDraft, FindTask
from engine.store import instances
from tests.engine.house import ANNA, NOON, opened

STRANGER = Actor(id=9, slug="x", grants=frozenset({"task.complete"}))
READER = Actor(id=9, slug="x", grants=frozenset({"instance.read"}))


def test_a_task_comes_with_its_form_and_what_the_form_may_show(each_two):
    receipt = each_two.start("two", variables={"a": 1})

    found = each_two.ask(FindTask(task=opened(receipt)), ANNA)

    assert (found.task.element, found.instance.uid, found.may_take) == (
        "a", receipt.instance, True,
    )  # fmt: skip
    assert (found.form.id, found.variables, found.name.zh) == ("f02", {"a": 1}, "a")


@pytest.mark.parametrize(("actor", "sees"), [(ANNA, True), (READER, True), (STRANGER, False)])
def test_a_task_is_shown_to_candidates_and_readers(two, actor, sees):
    task = opened(two.start("two"))

    if sees:
        assert two.ask(FindTask(task=task), actor).task.uid == task
    else:
        with pytest.raises(NotYours):
            two.ask(FindTask(task=task), actor)
        with pytest.raises(NotYours):
            two.ask(FindDraft(task=task), actor)


def test_an_unknown_task_is_not_found(two):
    with pytest.raises(NotFound):
        two.ask(FindTask(task=UUID(int=9)), ANNA)


def test_a_draft_is_opened_for_its_writer(two):
    task = opened(two.start("two"))
    assert two.ask(FindDraft(task=task), ANNA) is None

    two.run(SaveDraft(task=task, answers={"summary": "half"}), ANNA)

    assert two.ask(FindDraft(task=task), ANNA) == Draft(
        version=1, saved=NOON, answers={"summary": "half"}
    )


def test_a_task_that_is_completed_while_its_page_is_read_is_shown_closed(each_two, monkeypatch):
    receipt = each_two.start("two")
    find_by_task = instances.find_by_task

    def meanwhile(connection, uid):
        found = find_by_task(connection, uid)
        monkeypatch.undo()
        each_two.complete(uid)
        return found

    monkeypatch.setattr(instances, "find_by_task", meanwhile)
    found = each_two.ask(FindTask(task=opened(receipt)), ANNA)

    assert not found.task.is_open

import pytest

from engine.commands import DiscardDraft, SaveDraft
from engine.errors import BadInput, NotYours, StaleVersion, TaskAlreadyClosed
from engine.queries import Draft, FindDraft
from tests.engine.house import ANNA, BEN, CLEO, NOON, opened

HALF = {"summary": "bro", "phone": "13800138000", "days": "not a num"}


@pytest.fixture
def task(each_two):
    return opened(each_two.start("two"))


def save(house, task, answers=HALF, actor=ANNA, **how):
    return house.run(SaveDraft(task=task, answers=answers), actor, **how)


def test_a_draft_is_kept_unchecked_for_its_writer_alone(each_two, task):
    version = save(each_two, task)

    assert version == 1
    assert each_two.ask(FindDraft(task=task), ANNA) == Draft(version=1, saved=NOON, answers=HALF)
    assert each_two.ask(FindDraft(task=task), BEN) is None
    [(ciphertext,)] = each_two.rows("SELECT ciphertext FROM draft")
    assert b"13800138000" not in bytes(ciphertext)
    assert each_two.rows("SELECT count(*) FROM event WHERE stream > 0") == [(1,)]


def test_the_last_save_wins_unless_a_version_is_asked_for(each_two, task):
    versions = [save(each_two, task), save(each_two, task, {"summary": "2"}, if_match=1)]

    with pytest.raises(StaleVersion):
        save(each_two, task, {"summary": "3"}, if_match=1)

    assert versions == [1, 2]
    assert each_two.ask(FindDraft(task=task), ANNA).answers == {"summary": "2"}


def test_the_subject_of_a_draft_is_that_of_what_follows(each_two, task):
    save(each_two, task)

    each_two.complete(task, answers={"summary": "x", "phone": "138"})

    assert each_two.rows("SELECT id FROM subject") == [(1,)]
    assert each_two.rows("SELECT subject_id FROM instance") == [(1,)]


def test_drafts_go_with_their_task(each_two, task):
    save(each_two, task)
    save(each_two, task, actor=BEN)

    each_two.complete(task)

    assert each_two.rows("SELECT count(*) FROM draft") == [(0,)]
    with pytest.raises(TaskAlreadyClosed):
        save(each_two, task)


def test_a_draft_is_discarded(each_two, task):
    save(each_two, task)

    discarded = [each_two.run(DiscardDraft(task=task), ANNA) for _ in range(2)]

    assert discarded == [True, False]
    assert each_two.ask(FindDraft(task=task), ANNA) is None


@pytest.mark.parametrize(
    ("answers", "actor", "refusal"),
    [
        (HALF, CLEO, NotYours),
        ({"summary": "x" * 200_001}, ANNA, BadInput),
        ({"days": 1.5}, ANNA, BadInput),
    ],
    ids=["not offered", "too large", "float"],
)
def test_what_cannot_be_kept_is_refused(each_two, task, answers, actor, refusal):
    with pytest.raises(refusal):
        save(each_two, task, answers, actor)


def test_a_draft_about_somebody_who_was_erased_is_not_kept(each_two, task):
    save(each_two, task)
    with each_two.work() as work:
        work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")

    assert save(each_two, task, {"summary": "later"}) == 0
    assert each_two.ask(FindDraft(task=task), ANNA) is None

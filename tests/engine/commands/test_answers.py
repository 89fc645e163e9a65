import pytest

from engine.commands.answers import clean
from engine.errors import BadAnswers
from engine.store import instances


@pytest.fixture
def asked(two):
    two.start("two")
    with two.work() as work:
        instance = instances.find_by_id(work.connection, 1)
        yield work, instance


def test_answers_are_checked_and_personal_ones_replaced(asked):
    work, instance = asked
    sealer = work.sealer(instance)

    cleaned = clean(work, instance, "f02", {"summary": " x ", "phone": "1"}, {}, sealer)

    assert cleaned["phone"] == {"$t": "sealed", "v": "1:2:1:phone"}
    assert cleaned["witness"] is None


def test_problems_are_told_by_field(asked):
    work, instance = asked

    with pytest.raises(BadAnswers) as refusal:
        clean(work, instance, "f02", {"days": "x"}, {}, work.sealer(instance))

    assert {path: [p["code"] for p in ps] for path, ps in refusal.value.problems.items()} == {
        "summary": ["required"],
        "days": ["not_a_number"],
    }


def test_without_a_form_there_is_nothing_to_answer(asked):
    work, instance = asked

    assert clean(work, instance, None, {}, {}, work.sealer(instance)) == {}
    with pytest.raises(BadAnswers):
        clean(work, instance, None, {"x": 1}, {}, work.sealer(instance))

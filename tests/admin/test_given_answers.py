from uuid import UUID

import pytest

from admin.context import ask
from admin.given_answers import given_answers
from engine.queries import FindTask
from tests.scenarios.working import classify, comfort, draft, investigate, line


@pytest.fixture
def drafted(scarf):
    """The tasks of the case up to its plan, by element."""
    comfort(scarf, by="xiao-zhang")
    classify(scarf, "experience", "logistics")
    investigate(scarf, "supply_chain", severity="urgent")
    plan = [line("supply_chain", "2026-03-11T23:30")]
    draft(scarf, plan, wants=["resend", "explanation"])
    return {task["element"]: UUID(task["uid"]) for task in scarf.look()["tasks"]}


def told(reading, uid, person, language="zh"):
    with reading(person, language=language):
        return {
            fact.label: (fact.text, fact.is_masked)
            for fact in given_answers(ask(FindTask(task=uid)))
        }


def test_answers_are_told_with_labels_and_in_words(drafted, reading):
    answers = told(reading, drafted["ut_classify"], "lin-xia")

    assert list(answers.items()) == [
        ("领域", ("体验", False)),
        ("问题性质", ("物流或交付延迟", False)),
        ("诉求类型", ("补偿", False)),
        ("申诉或索赔", ("申诉", False)),
        ("影响范围", ("单个客户", False)),
    ]


def test_items_of_a_list_are_numbered(drafted, reading):
    answers = told(reading, drafted["ut_draft_plan"], "guo-jing")

    assert (answers["1. 责任部门"], answers["2. 诉求"]) == (("供应链部", False), ("解释", False))


def test_who_does_not_work_on_it_sees_masks(drafted, reading):
    mine = told(reading, drafted["ut_comfort_ack"], "he-zhuguan")
    theirs = told(reading, drafted["ut_comfort_ack"], "tian-shen")

    assert mine["致歉用语"] == ("非常抱歉给您带来这样的不便", False)
    assert theirs["致歉用语"] == ("****", True)


def test_an_open_task_has_none(drafted, reading):
    assert told(reading, drafted["ut_approve"], "he-zhuguan") == {}

from uuid import UUID

from admin.case_facts import facts_of, in_words, instances_of
from admin.words import Words
from complaints.demo import account
from engine.queries import FindInstance
from forms import Field, Option

FIELD = Field(path="wants", kind="checklist", id="w", options=(Option("refund", "退款", "Refund"),))


def details(case):
    reader = account(case.town.engine, "tian-shen")
    return case.town.engine.ask(FindInstance(instance=UUID(case.instance)), reader)


def test_the_record_is_told_in_the_words_of_its_form(scarf, reading):
    found = details(scarf)

    with reading("xiao-zhang", language="zh"):
        facts = facts_of(found.instance, found.variables)

    told = {fact.label: fact.text for fact in facts}
    assert told["姓名或单位"] == "王女士"
    assert told["客户希望"] == "补发、解释"
    assert told["具体描述"] == "围巾显示签收但没有收到，明天是妈妈的生日"
    assert [fact.name for fact in facts if fact.references] == ["name", "phone", "description"]
    assert not any(fact.is_masked for fact in facts)


def test_who_does_not_work_on_it_sees_masks(scarf, reading):
    found = details(scarf)

    with reading("chen-jing"):
        facts = facts_of(found.instance, found.variables)

    assert [(fact.name, fact.text) for fact in facts if fact.is_masked] == [
        ("name", "王**"),
        ("phone", "138****8000"),
        ("description", "****"),
    ]


def test_the_instances_of_a_complaint_begin_with_the_one_looked_at(scarf, reading):
    found = details(scarf)

    with reading("xiao-zhang"):
        uids = instances_of(found.instance, found.variables)

    assert (uids[0], len(uids)) == (found.instance.uid, 2)


def test_values_are_told_by_label_or_as_they_are(reading):
    with reading("xiao-zhang"):
        told = [
            in_words(value, FIELD, Words("en"))
            for value in (
                ["refund", "other"],
                True,
                False,
                7,
                {"$t": "dateTime", "v": "2026-03-11T13:00:00Z"},
                {"$t": "date", "v": "2026-03-11"},
            )
        ]

    assert told == ["Refund, other", "yes", "no", "7", "Today 21:00", "2026-03-11"]


def test_without_a_record_there_are_no_facts(scarf, reading):
    with reading("xiao-zhang"):
        assert facts_of(details(scarf).instance, {"x": 1}) == ()

import pytest

from complaints.operations.case_notice import taking, told_to_customer
from complaints.store.tables import notice
from engine.errors import OperationFailed

NUMBER = "TS-202603-0001"


def maker(house):
    return told_to_customer(house, "t", "status", taking("due_plan"))


def test_the_customer_of_the_complaint_is_told_the_facts_taken(desk):
    desk.person("xiao-zhang", "frontline")
    desk.register(**desk.seal(phone="138"))

    assert desk.job(maker, {"case_no": NUMBER, "due_plan": None, "query": "x"}) == {}
    assert desk.read(notice, "complaint", "facts") == [
        (NUMBER, f'{{"case_no":"{NUMBER}","due_plan":null,"message":"status"}}')
    ]


def test_an_anonymous_customer_is_told_nothing(desk):
    desk.person("xiao-zhang", "frontline")
    desk.register(identity="anonymous")

    assert desk.job(maker, {"case_no": NUMBER}) == {}
    assert desk.read(notice) == []


def test_an_unknown_complaint_is_a_failure(desk):
    with pytest.raises(OperationFailed) as refusal:
        desk.job(maker, {"case_no": NUMBER})

    assert refusal.value.reason == "unknown_case"

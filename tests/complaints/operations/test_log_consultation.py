from complaints.operations.log_consultation import operation
from complaints.store.tables import consultation
from tests.complaints.desk import CALLED, at, logged


def test_an_answered_question_leaves_its_open_facts(desk):
    answer = {"article": "KB-7", "solved": True, **desk.seal(answer="用冷水手洗")}
    inputs = {
        "answer": answer,
        "contact": desk.contact(product="围巾", **desk.seal(name="王女士")),
        "contact_at": logged(CALLED),
        "scope": "consultation",
    }

    assert desk.step(operation, inputs) == {}
    assert desk.read(consultation) == [
        (1, desk.now, at(CALLED), "phone", "围巾", "consultation", "KB-7", True, False)
    ]

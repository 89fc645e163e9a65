import pytest

from complaints.operations.validate_plan import operation
from tests.complaints.desk import logged

SEALED = {"$t": "sealed", "v": "1:2:1:answer"}
RESOLVE = "2026-03-20 10:00"
LINE = {"kind": "short", "owner": "technical", "deadline": logged("2026-03-12 10:00")}
LONG = {"kind": "long", "owner": "quality", "deadline": logged("2026-06-01 10:00")}
PLAN = {"lines": [LINE, LONG], "answers": [{"want": "repair", "answer": SEALED}]}


def problems(desk, plan: object, wants: object = ("repair",)) -> list[dict[str, object]]:
    inputs = {"plan": plan, "wants": list(wants), "due_resolve": logged(RESOLVE)}
    return desk.step(operation, inputs)["problems"]


def test_a_whole_plan_has_no_problem(desk):
    assert problems(desk, PLAN) == []


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ({**LINE, "owner": None}, ["owner_missing"]),
        ({**LINE, "deadline": None}, ["deadline_missing"]),
        ({**LINE, "deadline": logged("2026-03-20 10:01")}, ["deadline_too_late"]),
        ({**LINE, "kind": "someday"}, ["kind_missing"]),
        ({**LINE, "kind": "compensation", "amount": None}, ["amount_missing"]),
        ({**LINE, "kind": "compensation", "amount": 0}, []),
        ({**LINE, "kind": "temporary", "extra_loss": True}, ["extra_loss"]),
        ({}, ["kind_missing", "owner_missing", "deadline_missing"]),
    ],
    ids=["owner", "deadline", "late", "kind", "amount", "nothing to pay", "loss", "empty"],
)
def test_a_line_is_told_what_it_lacks_and_where(desk, line, codes):
    plan = {**PLAN, "lines": [LINE, line]}

    assert problems(desk, plan) == [{"code": code, "line": 2} for code in codes]


def test_every_want_needs_an_answer(desk):
    plan = {**PLAN, "answers": [{"want": "repair", "answer": None}]}

    assert problems(desk, plan, ["repair", "apology"]) == [
        {"code": "want_unanswered", "want": "repair"},
        {"code": "want_unanswered", "want": "apology"},
    ]


@pytest.mark.parametrize(
    ("claim", "codes"),
    [
        ({"claim_type": "indemnity", "contract_clause": None}, ["contract_clause_missing"]),
        ({"claim_type": "indemnity", "contract_clause": SEALED}, []),
        ({"claim_type": "appeal"}, []),
    ],
    ids=["no clause", "clause", "appeal"],
)
def test_an_indemnity_rests_on_the_contract(desk, claim, codes):
    assert problems(desk, {**PLAN, **claim}) == [{"code": code} for code in codes]


def test_a_plan_without_lines_is_none(desk):
    assert problems(desk, {"lines": []}, []) == [{"code": "no_line"}]


def test_without_a_limit_any_deadline_will_do(desk):
    inputs = {"plan": PLAN, "wants": [], "due_resolve": None}

    assert desk.step(operation, inputs) == {"problems": []}


def test_a_task_force_needs_a_line_of_every_kind_asked_for(desk):
    inputs = {"plan": PLAN, "wants": [], "due_resolve": None}
    kinds = ["short", "compensation", "long"]

    assert desk.step(operation, {**inputs, "kinds": kinds}) == {
        "problems": [{"code": "kind_absent", "kind": "compensation"}]
    }

from complaints.operations.archive_round import operation
from complaints.store.tables import complaint_round


def test_rounds_are_filed_with_their_number(desk):
    desk.register()
    inputs = {"case_no": "TS-202603-0001", "kind": "approvals"}

    answers = [
        desk.step(operation, {**inputs, "list": [{"decision": "return"}]}),
        desk.step(operation, {**inputs, "list": None}),
    ]

    assert answers == [{"archived": 1, "round": 1}, {"archived": 0, "round": 2}]
    assert desk.read(complaint_round, "no", "entries") == [
        (1, '[{"decision":"return"}]'),
        (2, "[]"),
    ]

from complaints.store import records
from complaints.store.tables import (
    complaint_consent,
    complaint_lateness,
    complaint_round,
    consultation,
)


def test_rounds_are_numbered_by_kind(each_desk):
    with each_desk.database.transaction() as connection:
        numbers = [
            records.add_round(connection, 1, "approvals", [{"decision": "return"}], at=1),
            records.add_round(connection, 1, "findings", [], at=2),
            records.add_round(connection, 1, "approvals", [], at=3),
        ]

    assert numbers == [1, 1, 2]
    assert each_desk.read(complaint_round) == [
        (1, "approvals", 1, 1, '[{"decision":"return"}]'),
        (1, "approvals", 2, 3, "[]"),
        (1, "findings", 1, 2, "[]"),
    ]


def test_a_later_consent_does_not_wipe_out_the_earlier(each_desk):
    with each_desk.database.transaction() as connection:
        records.add_consent(connection, 1, 2, is_given=False, at=5, actor=7)
        records.add_consent(connection, 1, 2, is_given=True, at=6, actor=8)

    assert each_desk.read(complaint_consent) == [(1, 1, 2, False, 5, 7), (1, 2, 2, True, 6, 8)]


def test_lateness_is_one_line_for_a_department_and_stage(each_desk):
    with each_desk.database.transaction() as connection:
        records.put_lateness(connection, 1, "quality", "ut_inspect", 10, at=1)
        records.put_lateness(connection, 1, "quality", "ut_inspect", 12, at=2)

    assert each_desk.read(complaint_lateness) == [(1, "quality", "ut_inspect", 12, 2)]


def test_a_question_that_was_answered_leaves_a_line(each_desk):
    row = (1, 9, 5, "chat", None, "consultation", "KB-7", True, False)

    with each_desk.database.transaction() as connection:
        values = dict(zip(consultation.c.keys(), row, strict=True))
        records.add_consultation(connection, values)

    assert each_desk.read(consultation) == [row]

import pytest

from complaints.operations.notify import operation
from complaints.store.tables import notice
from engine.errors import OperationFailed


def test_every_further_input_is_a_fact(desk):
    desk.person("he", "service_supervisor")
    told = {"case_no": "TS-202603-0001", "contact_count": 3}

    answer = desk.job(
        operation, {"group": "service_supervisor", "template": "repeated_contact", **told}
    )

    assert answer == {}
    assert desk.read(notice, "source", "grp", "template", "facts", "complaint") == [
        (
            "operation:1:2:1",
            "service_supervisor",
            "repeated_contact",
            '{"case_no":"TS-202603-0001","contact_count":3}',
            "TS-202603-0001",
        )
    ]


def test_so_are_the_answers_of_a_form(desk):
    desk.person("he", "service_supervisor")
    given = {"group": "service_supervisor", "template": "repeated_contact", "no": "CB-202603-0001"}

    desk.job(operation, {**given, "answers": {"demand": "请答复"}})

    assert desk.read(notice, "facts") == [('{"demand":"请答复","no":"CB-202603-0001"}',)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"template": "none"}, "unknown_template"),
        ({"template": None}, "input_unfit"),
        ({"group": ""}, "input_unfit"),
        ({"group": "nobody"}, "group_empty"),
    ],
)
def test_a_notice_that_nobody_would_get_is_a_failure(desk, change, reason):
    desk.person("he", "service_supervisor")
    inputs = {"group": "service_supervisor", "template": "record_late", **change}

    with pytest.raises(OperationFailed) as refusal:
        desk.job(operation, inputs)

    assert refusal.value.reason == reason
    assert desk.read(notice) == []

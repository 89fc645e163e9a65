import pytest

from complaints.operations.count_contact import operation
from complaints.store.tables import complaint_contact, complaint_instance
from engine.errors import OperationFailed
from tests.complaints.desk import CALLED, at, logged


def test_contacts_are_counted_one_by_one(each_desk):
    each_desk.register()

    counts = [
        each_desk.step(
            operation,
            {"open_case": "TS-202603-0001", "contact_at": logged(told), "channel": "phone"},
            instance=instance,
        )
        for instance, told in ((8, "2026-03-09 10:40"), (9, "2026-03-09 11:20"))
    ]

    assert counts == [{"contact_count": 2}, {"contact_count": 3}]
    assert each_desk.read(complaint_contact, "no", "at", "instance") == [
        (1, at(CALLED), 1),
        (2, at("2026-03-09 10:40"), 8),
        (3, at("2026-03-09 11:20"), 9),
    ]
    assert each_desk.read(complaint_instance, "instance", "role") == [
        (1, "intake"),
        (8, "repeat"),
        (9, "repeat"),
    ]


def test_an_unknown_complaint_counts_nothing(desk):
    with pytest.raises(OperationFailed):
        desk.step(operation, {"open_case": "TS-202603-0009", "contact_at": logged(CALLED)})

    assert desk.read(complaint_contact) == []

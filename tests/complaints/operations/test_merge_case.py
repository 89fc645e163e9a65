import pytest

from complaints.operations.merge_case import operation
from complaints.store.tables import complaint, complaint_instance
from engine.errors import OperationFailed


@pytest.fixture
def two(desk):
    desk.register()
    desk.register("TS-202603-0002", instance=3)
    return desk


def test_a_merged_complaint_names_the_other_which_owns_its_instance(two):
    answer = two.step(
        operation, {"case_no": "TS-202603-0002", "into": " ts-202603-0001 "}, instance=4
    )

    assert answer == {}
    assert two.read(complaint, "merged_into") == [(None,), ("TS-202603-0001",)]
    assert two.read(complaint_instance) == [(1, 1, "intake"), (1, 4, "merged"), (2, 3, "intake")]


@pytest.mark.parametrize(
    ("into", "reason"),
    [("TS-202603-0009", "unknown_case"), ("TS-202603-0002", "merged_into_itself")],
)
def test_nothing_merges_into_nothing_or_itself(two, into, reason):
    with pytest.raises(OperationFailed) as refusal:
        two.step(operation, {"case_no": "TS-202603-0002", "into": into})

    assert refusal.value.reason == reason
    assert two.read(complaint, "merged_into") == [(None,), (None,)]

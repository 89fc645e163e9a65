import pytest

from complaints.operations.record_consent import operation
from complaints.store.tables import complaint_consent
from engine.errors import OperationFailed


@pytest.mark.parametrize(("given", "kept"), [(True, True), (False, False), (None, False)])
def test_consent_is_kept_with_line_moment_and_actor(desk, given, kept):
    desk.register()

    answer = desk.step(operation, {"case_no": "TS-202603-0001", "line": 2, "given": given})

    assert answer == {}
    assert desk.read(complaint_consent) == [(1, 1, 2, kept, desk.now, 7)]


def test_without_a_line_there_is_no_consent(desk):
    desk.register()

    with pytest.raises(OperationFailed):
        desk.step(operation, {"case_no": "TS-202603-0001", "line": None, "given": True})

    assert desk.read(complaint_consent) == []

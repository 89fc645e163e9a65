import pytest

from complaints.operations.number_form import operation
from engine.errors import OperationFailed
from tests.complaints.desk import at


def test_a_number_is_of_the_organisation_s_month(each_desk):
    each_desk.now = at("2026-04-01 00:30")

    numbers = [each_desk.step(operation, {"kind": kind}) for kind in ("complaint", "suggestion")]

    assert numbers == [{"number": "TS-202604-0001"}, {"number": "JY-202604-0001"}]


def test_returns_are_numbered_without_gap_or_double(each_desk):
    each_desk.now = at("2026-03-09 10:00")

    numbers = [each_desk.step(operation, {"kind": "return"})["number"] for _ in range(3)]

    assert numbers == ["TH-202603-0001", "TH-202603-0002", "TH-202603-0003"]


@pytest.mark.parametrize("kind", ["invoice", None, ""])
def test_another_kind_of_form_has_no_number(desk, kind):
    with pytest.raises(OperationFailed) as refusal:
        desk.step(operation, {"kind": kind})

    assert refusal.value.facts == {"input": "kind"}

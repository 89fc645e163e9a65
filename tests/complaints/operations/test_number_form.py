import pytest

from complaints.operations.number_form import operation
from engine.errors import OperationFailed
from tests.complaints.desk import at


def test_a_number_is_of_the_organisation_s_month(each_desk):
    each_desk.now = at("2026-04-01 00:30")

    numbers = [each_desk.step(operation, {"kind": kind}) for kind in ("complaint", "suggestion")]

    assert numbers == [{"number": "TS-202604-0001"}, {"number": "JY-202604-0001"}]


@pytest.mark.parametrize("kind", ["invoice", None, ""])
def test_another_kind_of_form_has_no_number(desk, kind):
    with pytest.raises(OperationFailed) as refusal:
        desk.step(operation, {"kind": kind})

    assert refusal.value.facts == {"input": "kind"}

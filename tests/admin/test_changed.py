from admin.changed import ToldDifference, changed
from tests.scenarios.town import drawings

DRAWING = drawings()["solution-approval.bpmn"]
TABLE = drawings()["dmn_severity.dmn"]


def test_what_differs_is_told_with_names_and_values(reading):
    after = DRAWING.replace(b'value="Approve the plan"', b'value="Sign the plan"')
    with reading("liang-ming"):
        (change,) = changed("bpmn", DRAWING, after) or ()

    assert (change.what, change.kind, change.name) == ("changed", "user task", "Sign the plan")
    assert change.element == "ut_approve"
    assert change.differences == (
        ToldDifference(name="English name", before="Approve the plan", after="Sign the plan"),
    )


def test_a_flow_is_called_by_what_it_connects(reading):
    after = DRAWING.replace(b'id="f_gw_all__gw_resources"', b'id="f_other"')
    with reading("liang-ming", language="zh"):
        told = {one.name for one in changed("bpmn", DRAWING, after) or ()}

    assert any("全部批准？ → 需调资源？" in name for name in told)


def test_rows_of_a_table_go_by_their_number(reading):
    with reading("liang-ming"):
        told = [one.name for one in changed("dmn", None, TABLE) or () if one.kind == "table row"]

    assert told[:2] == ["row 1", "row 2"]


def test_what_cannot_be_read_has_no_list(reading):
    with reading("liang-ming"):
        assert changed("bpmn", DRAWING, b"<half") is None

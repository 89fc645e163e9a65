import pytest

from complaints.operations.overdue_facts import operation


@pytest.fixture
def staffed(desk):
    desk.register()
    for name, group in (("a", "quality"), ("b", "quality_head"), ("c", "vp"), ("d", "warehouse")):
        desk.person(name, group)
    return desk


@pytest.mark.parametrize(
    ("group", "case", "told"),
    [
        (
            "quality",
            "TS-202603-0001",
            ("quality", "quality_head", "quality", "TS-202603-0001"),
        ),
        ("quality_head", None, ("quality_head", "quality_head", "quality", None)),
        ("vp", "JY-202603-0001", ("vp", "customer_dept_head", None, None)),
        ("warehouse", "", ("warehouse", "customer_dept_head", "warehouse", None)),
        ("production", None, (None, "customer_dept_head", "production", None)),
        (None, None, (None, "customer_dept_head", None, None)),
    ],
    ids=["department", "its head", "management", "no head", "nobody there", "no group"],
)
def test_a_task_has_a_department_and_a_head(staffed, group, case, told):
    answer = staffed.step(operation, {"group": group, "case": case})

    names = ("handler", "head", "department", "case_no")
    assert tuple(answer[name] for name in names) == told

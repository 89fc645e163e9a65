import pytest

from admin.work_list import work_list


@pytest.mark.parametrize(
    ("view", "elements"),
    [
        ("mine", []),
        ("groups", ["ut_comfort_ack"]),
        ("unclaimed", ["ut_comfort_ack"]),
        ("due_today", ["ut_comfort_ack"]),
        ("overdue", []),
        ("done", ["ut_initial_record"]),
    ],
)
def test_each_view_has_its_tasks(scarf, reading, view, elements):
    with reading("xiao-zhang"):
        found = work_list(view, limit=5)

    assert [row.task.element for row in found.rows] == elements

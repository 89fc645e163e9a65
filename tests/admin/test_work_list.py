import pytest

from admin.work_list import work_list
from engine.commands import ArmSearch
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM


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


@pytest.mark.parametrize("view", ["groups", "done"])
@pytest.mark.parametrize(("search", "found"), [("围巾", 1), ("王女士 0001", 1), ("水壶", 0)])
def test_a_list_is_searched(town, scarf, reading, view, search, found):
    town.engine.run(ArmSearch(), SYSTEM)
    run_due(town.engine)
    if view == "done" and "0001" in search:
        search = "王女士"  # the intake began before there was a number

    with reading("xiao-zhang"):
        page = work_list(view, limit=5, sort="oldest", search=search)

    assert len(page.rows) == found

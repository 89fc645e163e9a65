from uuid import UUID

import pytest

from admin.desk_place import list_address, place_now, task_address

TASK = UUID(int=7)


@pytest.mark.parametrize(
    ("path", "place", "task", "list_"),
    [
        ("/inbox/groups", {"view": "groups"}, f"/inbox/groups?task={TASK}", "/inbox/groups"),
        (
            f"/tasks/{TASK}/completion?view=unclaimed&after=1.2.3",
            {"view": "unclaimed", "after": "1.2.3"},
            f"/inbox/unclaimed?task={TASK}&after=1.2.3",
            "/inbox/unclaimed?after=1.2.3",
        ),
        (
            "/inbox/groups?q=+kettle+&sort=newest&after=newest.1.2.3&said=x",
            {"view": "groups", "q": "kettle", "sort": "newest", "after": "newest.1.2.3"},
            f"/inbox/groups?task={TASK}&q=kettle&sort=newest&after=newest.1.2.3",
            "/inbox/groups?q=kettle&sort=newest&after=newest.1.2.3",
        ),
        (f"/tasks/{TASK}", {}, f"/tasks/{TASK}", "/inbox/mine"),
        (f"/tasks/{TASK}?view=never", {}, f"/tasks/{TASK}", "/inbox/mine"),
    ],
    ids=["a view", "a form of the desk", "a search", "the page of a task", "no such view"],
)
def test_a_form_comes_back_to_where_it_stood(reading, path, place, task, list_):
    with reading("xiao-zhang", path):
        assert (place_now(), task_address(TASK), list_address()) == (place, task, list_)


def test_what_was_done_is_said_there(reading):
    with reading("xiao-zhang", "/inbox/mine"):
        assert task_address(TASK, "next") == f"/inbox/mine?task={TASK}&said=next"
        assert list_address("completed") == "/inbox/mine?said=completed"

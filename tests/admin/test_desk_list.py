from admin.desk_list import desk_list, shown_count


def test_the_views_are_counted_and_one_of_them_is_listed(scarf, reading):
    with reading("xiao-zhang", "/inbox/groups"):
        found = desk_list("groups")

    assert [name for name, _, _ in found["views"]] == [
        "mine", "groups", "unclaimed", "due_today", "overdue", "done",
    ]  # fmt: skip
    assert found["counts"]["groups"] == "1"
    assert [row.task.element for row in found["page"].rows] == ["ut_comfort_ack"]


def test_many_are_not_counted_to_the_end():
    assert [shown_count(number) for number in (0, 999, 1000)] == ["0", "999", "999+"]

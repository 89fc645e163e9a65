from admin.desk_list import desk_list, shown_count


def test_the_views_are_counted_and_one_of_them_is_listed(scarf, reading):
    with reading("xiao-zhang", "/inbox/groups"):
        found = desk_list("groups")

    assert [name for name, _, _ in found["views"]] == [
        "mine", "groups", "unclaimed", "due_today", "overdue", "done",
    ]  # fmt: skip
    assert found["counts"]["groups"] == "1"
    assert [row.task.element for row in found["page"].rows] == ["ut_comfort_ack"]


def test_a_list_knows_what_it_was_asked(scarf, reading):
    with reading("xiao-zhang", "/inbox/groups?q=王&sort=newest"):
        found = desk_list("groups")

    assert found["here_on_desk"] == {"q": "王", "sort": "newest"}
    assert (found["sort"], found["is_too_short"], found["page"].rows) == ("newest", True, ())
    assert [name for name, _ in found["sorts"]] == ["due", "newest", "oldest"]


def test_many_are_not_counted_to_the_end():
    assert [shown_count(number) for number in (0, 999, 1000)] == ["0", "999", "999+"]

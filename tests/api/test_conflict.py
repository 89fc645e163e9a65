def test_a_conflict_over_a_task_tells_the_task_of_now(anna, bert, pack):
    bert("POST", f"{pack}/claim")

    answer = anna("POST", f"{pack}/claim")

    current = answer.json["current"]
    assert (answer.status_code, answer.json["code"]) == (409, "task_already_claimed")
    assert (current["assignee"], current["version"], current["state"]) == (2, 2, "open")


def test_a_conflict_over_an_instance_tells_the_instance_of_now(root, instance, started):
    answer = root("POST", f"{instance}/resumption")

    assert answer.json["current"] == {
        "uid": started["instance"],
        "status": "active",
        "end": None,
        "version": 1,
    }


def test_a_conflict_over_something_else_has_no_current(anna):
    answer = anna("POST", "/instances", {"process": "no-such"})

    assert (answer.status_code, "current" in answer.json) == (409, False)


def test_who_may_not_see_the_thing_is_not_shown_it(root, people, pack):
    root("PUT", "/groups/deputies", {"name_zh": "a", "name_en": "a", "grants": ["task.assign"]})
    root("PUT", "/people/5/groups", {"groups": ["deputies"]})

    answer = people["carl"]("POST", f"{pack}/assignment", {"to": 1}, headers={"If-Match": '"9"'})

    assert (answer.status_code, answer.json["code"]) == (409, "stale_version")
    assert "current" not in answer.json

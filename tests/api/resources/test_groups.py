import pytest

DRIVERS = {"name_zh": "司机", "name_en": "Drivers", "grants": ["task.list", "task.complete"]}


def groups(root):
    return {group["id"]: group for group in root("GET", "/groups").json}


def test_a_group_is_made_and_changed(root):
    made = root("PUT", "/groups/drivers", DRIVERS)
    changed = root("PUT", "/groups/drivers", {**DRIVERS, "grants": []})

    assert [made.status_code, changed.status_code] == [204, 204]
    assert groups(root)["drivers"] == {"id": "drivers", **DRIVERS, "grants": []}


def test_what_a_group_grants_counts_at_once(root, carl):
    before = carl("GET", "/tasks")
    root("PUT", "/groups/drivers", DRIVERS)
    root("PUT", "/people/5/groups", {"groups": ["drivers"]})

    assert (before.status_code, carl("GET", "/tasks").status_code) == (403, 200)


@pytest.mark.parametrize(
    "body",
    [{}, {**DRIVERS, "name_zh": ""}, {**DRIVERS, "grants": "*"}, {**DRIVERS, "grants": [1]}],
    ids=["empty", "no_name", "text", "number"],
)
def test_a_bad_group_is_refused(root, body):
    answer = root("PUT", "/groups/drivers", body)

    assert (answer.status_code, answer.json["code"]) == (422, "bad_fields")
    assert "drivers" not in groups(root)


def test_groups_are_changed_by_those_who_may(anna, root):
    answer = anna("PUT", "/groups/packers", {**DRIVERS, "grants": ["*"]})

    assert (answer.status_code, answer.json["code"]) == (403, "forbidden")
    assert groups(root)["packers"]["grants"] == ["instance.start", "personal.read", "task.*"]

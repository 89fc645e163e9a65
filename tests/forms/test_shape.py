import pytest


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (("textfield", "a"), ("number", "a"), "duplicate_key"),
        (("textfield", "a.b"), ("number", "a.b"), "duplicate_key"),
        (("textfield", "a"), ("number", "a.b"), "path_conflict"),
        (("textfield", "a.b"), ("number", "a"), "path_conflict"),
    ],
    ids=["same", "same-nested", "below-a-field", "above-a-field"],
)
def test_two_fields_cannot_share_a_place(house, first, second, code):
    one, two = (house.component(kind, key) | {"id": kind} for kind, key in (first, second))

    findings = house.refused(one, two)

    assert [(f.code, f.element_id) for f in findings] == [(code, second[0])]


def test_groups_may_share_a_path_and_a_list_may_not(house):
    def group(kind, path, key):
        return {"type": kind, "path": path, "components": [house.component("number", key)]}

    form = house.build(group("group", "g", "a"), group("group", "g", "b"))
    findings = house.refused(group("dynamiclist", "g", "a"), group("dynamiclist", "g", "b"))

    assert house.cleaned(form, {"g": {"a": 1, "b": 2}}) == {"g": {"a": 1, "b": 2}}
    assert [finding.code for finding in findings] == ["duplicate_key"]

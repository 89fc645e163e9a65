import pytest


@pytest.mark.parametrize(
    ("raw", "value"), [(True, True), (False, False), (None, False)], ids=["on", "off", "null"]
)
def test_a_checkbox_is_a_boolean(house, raw, value):
    form = house.build(house.component("checkbox", "x"))

    assert house.cleaned(form, {"x": raw}) == {"x": value}


@pytest.mark.parametrize("raw", ["on", "true", "", 1, 0, [], {}], ids=repr)
def test_anything_else_is_refused(house, raw):
    form = house.build(house.component("checkbox", "x"))

    assert house.problems(form, {"x": raw}) == {"x": [("not_a_checkbox", {})]}


@pytest.mark.parametrize("answers", [{}, {"x": False}, {"x": None}], ids=["absent", "off", "null"])
def test_a_required_checkbox_must_be_ticked(house, answers):
    form = house.build(house.component("checkbox", "x", validate={"required": True}))

    assert house.problems(form, answers) == {"x": [("required", {})]}

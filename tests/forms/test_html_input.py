import pytest

VALUES = [{"value": "a"}, {"value": 2}]


def form_of(house):
    return house.build(
        house.component("textfield", "t", defaultValue="d"),
        house.component("number", "n"),
        house.component("datetime", "at", subtype="datetime"),
        house.component("checkbox", "c", defaultValue=True),
        house.component("radio", "r", values=VALUES, defaultValue="a"),
        house.component("checklist", "cl", values=VALUES, defaultValue=["a"]),
        house.component("filepicker", "f", multiple=True),
        {
            "type": "group",
            "path": "g",
            "components": [house.component("select", "s", values=VALUES)],
        },
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [house.component("textfield", "who"), house.component("checkbox", "ok")],
        },
    )


def test_posted_texts_become_answers_that_clean_takes(house):
    form = form_of(house)
    posted = {
        "t": ["a\r\nb"],
        "n": ["１２.５"],
        "at": ["2026-11-21T10:00"],
        "c": ["off", "on"],
        "r": ["2"],
        "cl": ["a", "2"],
        "f": ["x", ""],
        "g.s": ["2"],
        "l[0].who": ["anna"],
        "l[1].who": [""],
        "l[7].who": ["bo"],
        "l[7].ok": ["on"],
    }

    answers = form.from_text(posted)

    assert answers == {
        "t": "a\nb",
        "n": "12.5",
        "at": "2026-11-21T10:00",
        "c": True,
        "r": "2",
        "cl": ["a", "2"],
        "f": ["x"],
        "g": {"s": "2"},
        "l": [{"who": "anna", "ok": False}, {"who": "bo", "ok": True}],
    }
    assert house.cleaned(form, answers)["cl"] == ["a", 2]


def test_what_is_not_ticked_is_not_posted_and_means_no(house):
    assert form_of(house).from_text({}) == {"c": False, "r": None, "cl": [], "f": [], "l": []}


def test_inputs_that_nobody_can_change_are_not_posted_either(house):
    form = house.build(
        house.component("checkbox", "a", disabled=True),
        house.component("checkbox", "b", readonly=True),
        house.component("checklist", "c", values=VALUES, readonly="=x"),
    )

    assert form.from_text({}) == {}


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (["on"], True),
        (["true"], True),
        (["off"], False),
        (["on", "off"], False),
        ([""], False),
        ([], []),
    ],
)
def test_the_last_text_of_a_checkbox_counts(house, texts, value):
    assert form_of(house).from_text({"c": texts})["c"] == value


def test_unknown_names_and_doubled_values_are_left_for_clean_to_refuse(house):
    form = form_of(house)

    found = house.problems(
        form, form.from_text({"csrf": ["x"], "l[0]": ["y"], "l[-1].who": ["z"], "t": ["1", "2"]})
    )

    assert found == {
        "csrf": [("unknown_field", {})],
        "l[0]": [("unknown_field", {})],
        "l[-1].who": [("unknown_field", {})],
        "t": [("not_text", {})],
    }


def test_a_list_of_fixed_size_keeps_its_blank_items(house):
    form = house.build(
        {
            "type": "dynamiclist",
            "path": "l",
            "allowAddRemove": False,
            "defaultRepetitions": 2,
            "components": [house.component("textfield", "who")],
        }
    )

    assert form.from_text({"l[0].who": [""], "l[1].who": ["bo"]}) == {
        "l": [{"who": ""}, {"who": "bo"}]
    }


def test_a_flood_of_items_is_cut_and_then_refused(house):
    form = form_of(house)
    answers = form.from_text({f"l[{n}].who": ["x"] for n in range(999)})

    assert len(answers["l"]) == 201
    assert house.problems(form, answers)["l"] == [("too_many_items", {"max": 200})]

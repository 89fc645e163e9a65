from forms import Choice, Problem


def drawn(form, values=None, context=None, **more):
    return form.layout(values or {}, context=context or {}, **more)


def widgets(rows):
    return [widget for row in rows for widget in row.widgets]


def test_components_of_one_row_share_a_line(house):
    form = house.build(
        house.component("textfield", "a", layout={"row": "R1", "columns": 4}),
        house.component("textfield", "b", layout={"row": "R2"}),
        house.component("textfield", "c", layout={"row": "R1", "columns": 99}),
        house.component("textfield", "d"),
    )

    assert [[(w.name, w.columns) for w in row.widgets] for row in drawn(form)] == [
        [("a", 4), ("c", None)],
        [("b", None)],
        [("d", None)],
    ]


def test_a_widget_says_all_that_a_page_must_draw(house):
    form = house.build(
        house.component(
            "select",
            "x",
            label="级别 {{n}}",
            description='="最多 " + top',
            values=[{"value": "a", "label": "甲"}, {"value": 2, "label": "乙"}],
            validate={"required": True},
            appearance={"prefixAdorner": "¥"},
            properties={"label_en": "Level", "options_en": {"a": "A"}},
        )
    )

    (found,) = widgets(
        drawn(form, {"x": 2}, {"n": 1, "top": "9"}, problems={"x": [Problem("required")]})
    )

    assert (found.kind, found.id, found.name) == ("select", "Field_x", "x")
    assert (found.label, found.label_en, found.description) == ("级别 1", "Level", "最多 9")
    assert found.choices == (Choice("a", "甲", "A", False), Choice("2", "乙", "", True))
    assert (found.required, found.readonly, found.disabled) == (True, False, False)
    assert (found.problems, found.attributes["prefixAdorner"]) == ((Problem("required"),), "¥")
    assert found.field is form.fields["x"]


def test_bad_answers_are_shown_as_they_were_typed(house):
    form = house.build(house.component("number", "n"), house.component("datetime", "d"))

    assert [w.text for w in widgets(drawn(form, {"n": "many", "d": "someday", "z": 1}))] == [
        "many",
        "someday",
    ]


def test_defaults_stand_in_until_something_is_answered(house):
    form = house.build(
        house.component("textfield", "a", defaultValue="d"),
        house.component("checkbox", "b", defaultValue=True),
        house.component("checklist", "c", values=[{"value": "x"}], defaultValue=["x"]),
    )

    fresh, answered = widgets(drawn(form)), widgets(drawn(form, {"a": "", "b": False, "c": []}))

    assert [(w.text, w.checked, [c.chosen for c in w.choices]) for w in (*fresh, *answered)] == [
        ("d", False, []),
        ("true", True, []),
        ("", False, [True]),
        ("", False, []),
        ("false", False, []),
        ("", False, [False]),
    ]


def test_what_depends_on_the_same_form_is_conditional_what_does_not_is_just_hidden(house):
    form = house.build(
        house.component("checkbox", "hurt"),
        house.component(
            "textfield",
            "where",
            conditional={"hide": "=not(hurt)"},
            properties={"condition_label": "有人受伤时填写", "condition_label_en": "If hurt"},
        ),
        house.component("textfield", "vip", conditional={"hide": "=not(case.vip)"}),
    )

    _, where, vip = widgets(drawn(form, {"hurt": False}, {"case": {"vip": False}}))
    _, where_hurt, _ = widgets(drawn(form, {"hurt": True}))

    assert [(w.hidden, w.conditional, w.condition, w.condition_en) for w in (where, vip)] == [
        (True, True, "有人受伤时填写", "If hurt"),
        (True, False, "=not(case.vip)", ""),
    ]
    assert (where_hurt.hidden, where_hurt.conditional) == (False, True)


def list_form(house, **more):
    return house.build(
        {
            "type": "dynamiclist",
            "path": "l",
            "id": "L",
            "label": "组员",
            "components": [
                house.component("textfield", "who", defaultValue="me"),
                house.component("expression", "e", expression="=i"),
                {"type": "text", "id": "T", "text": "{{i}}: {{this.who}}"},
            ],
            **more,
        }
    )


def items(form, values=None, **more):
    (found,) = widgets(drawn(form, values, **more))
    return [
        (
            item.number,
            item.blank,
            [(w.name, w.text or w.attributes.get("text")) for w in widgets(item.rows)],
        )
        for item in found.items
    ]


def test_a_list_draws_its_items_and_a_blank_one(house):
    found = items(list_form(house), {"l": [{"who": "anna"}]})

    assert found == [
        (1, False, [("l[0].who", "anna"), ("l[0].e", "1"), ("", "1: anna")]),
        (2, True, [("l[1].who", None), ("l[1].e", None), ("", "2: ")]),
    ]


def test_a_fresh_list_starts_with_its_repetitions(house):
    assert [item[:2] for item in items(list_form(house, defaultRepetitions=2))] == [
        (1, False),
        (2, False),
        (3, True),
    ]
    assert [item[:2] for item in items(list_form(house), {"l": []})] == [(1, True)]


def test_a_list_of_fixed_size_has_no_blank_item(house):
    found = items(list_form(house, allowAddRemove=False, defaultRepetitions=1))

    assert [item[:2] for item in found] == [(1, False)]


def test_groups_hold_rows_and_have_no_input_of_their_own(house):
    form = house.build(
        {
            "type": "group",
            "path": "g",
            "label": "联系",
            "components": [house.component("textfield", "a")],
        }
    )

    (group,) = widgets(drawn(form, {"g": {"a": "x"}}, problems={"g": [Problem("rule")]}))

    assert (group.kind, group.name, group.label, group.problems) == (
        "group",
        "",
        "联系",
        (Problem("rule"),),
    )
    assert [(w.name, w.text) for w in widgets(group.rows)] == [("g.a", "x")]


def test_readonly_and_disabled_widgets_show_what_is_held(house):
    form = house.build(
        house.component("number", "a", readonly="=closed"),
        house.component("number", "b", disabled=True, defaultValue=1.5),
    )

    found = widgets(drawn(form, {"a": 9, "b": 9}, {"closed": True, "a": 3}))

    assert [(w.text, w.readonly, w.disabled) for w in found] == [
        ("3", True, False),
        ("1.5", False, True),
    ]


def test_options_of_data_are_drawn(house):
    form = house.build(house.component("radio", "x", valuesKey="people"))

    (found,) = widgets(
        drawn(form, {"x": "bo"}, {"people": ["anna", {"value": "bo", "label": "Bo"}]})
    )

    assert found.choices == (Choice("anna", "anna", "", False), Choice("bo", "Bo", "", True))

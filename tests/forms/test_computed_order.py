def expression(house, key, text):
    return house.component("expression", key, expression=text)


def test_expressions_are_computed_after_those_they_read(house):
    form = house.build(
        expression(house, "c", "=b + 1"),
        expression(house, "b", "=a + 1"),
        house.component("number", "a"),
    )

    assert form.block.computed == (1, 0)
    assert house.cleaned(form, {"a": 1}) == {"c": 3, "b": 2, "a": 1}


def test_a_circle_is_refused(house):
    findings = house.refused(
        expression(house, "a", "=b"), expression(house, "b", "=a"), expression(house, "d", "=1")
    )

    assert [(f.code, f.element_id, f.facts) for f in findings] == [
        ("expression_cycle", "Field_a", {"paths": ["a", "b"]})
    ]


def test_a_field_named_like_what_its_expression_uses_is_no_circle(house):
    form = house.build(
        expression(house, "count", "=count([1, 2])"),
        expression(house, "n", "=lines[n > 1].n"),
        {
            "type": "dynamiclist",
            "path": "lines",
            "components": [house.component("number", "n") | {"id": "N"}],
        },
    )

    assert house.cleaned(form, {"lines": [{"n": 1}, {"n": 2}]}) == {
        "count": 2,
        "n": [2],
        "lines": [{"n": 1}, {"n": 2}],
    }

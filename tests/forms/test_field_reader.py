import pytest


@pytest.mark.parametrize(
    ("kind", "more", "code", "facts"),
    [
        (
            "textfield",
            {"validate": {"pattern": "(?=a)"}},
            "bad_pattern",
            {"reason": "look_around_or_flags"},
        ),
        ("number", {"decimalDigits": -1}, "bad_validation", {"key": "decimalDigits"}),
        ("number", {"increment": 0}, "bad_validation", {"key": "increment"}),
        ("number", {"increment": "x"}, "bad_validation", {"key": "increment"}),
        ("datetime", {"subtype": "week"}, "bad_subtype", {"found": "week"}),
        ("datetime", {"timeSerializingFormat": "x"}, "bad_serializing_format", {}),
        ("filepicker", {"properties": {"max_bytes": "0"}}, "bad_validation", {"key": "max_bytes"}),
        ("expression", {}, "expression_absent", {}),
        ("expression", {"expression": "=1", "computeOn": "never"}, "bad_compute_on", {}),
    ],
    ids=[
        "pattern",
        "digits",
        "zero-step",
        "step",
        "subtype",
        "format",
        "bytes",
        "expression",
        "compute",
    ],
)
def test_what_cannot_be_compiled_is_a_finding(house, kind, more, code, facts):
    findings = house.refused(house.component(kind, "x", **more))

    assert [(f.code, f.element_id, f.facts) for f in findings] == [(code, "Field_x", facts)]


def test_a_default_that_does_not_fit_is_a_warning_and_dropped(house):
    form = house.build(house.component("number", "x", defaultValue="many"))

    assert [(f.code, f.severity, f.facts) for f in form.findings] == [
        ("bad_default", "warning", {"problem": "not_a_number"})
    ]
    assert house.cleaned(form, {}) == {"x": None}


@pytest.mark.parametrize(
    ("kind", "more", "default", "value"),
    [
        ("textfield", {}, "a", "a"),
        ("number", {}, 1.5, {"$t": "decimal", "v": "1.5"}),
        ("checkbox", {}, True, True),
        ("datetime", {"subtype": "time"}, "09:00", {"$t": "time", "v": "09:00:00+08:00"}),
        ("taglist", {"values": [{"value": "a"}]}, ["a"], ["a"]),
        ("select", {"values": [{"value": "a"}]}, "a", "a"),
    ],
)
def test_what_was_not_answered_takes_its_default(house, kind, more, default, value):
    form = house.build(house.component(kind, "x", defaultValue=default, **more))

    assert house.cleaned(form, {}) == {"x": value}


def test_what_was_emptied_does_not(house):
    form = house.build(house.component("textfield", "x", defaultValue="a"))

    assert [house.cleaned(form, {"x": raw}) for raw in ("", None)] == [{"x": None}, {"x": None}]


def test_expression_fields_are_computed_whatever_was_sent(house):
    form = house.build(
        house.component("number", "a"),
        house.component("expression", "total", expression="=a * 1.1"),
    )

    assert house.cleaned(form, {"a": 2, "total": 999}) == {
        "a": 2,
        "total": {"$t": "decimal", "v": "2.2"},
    }

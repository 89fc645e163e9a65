import pytest


@pytest.mark.parametrize(
    ("kind", "validate", "expected"),
    [
        ("number", {"atLeast": 1}, ("unknown_validation_key", "error", {"key": "atLeast"})),
        ("checkbox", {"min": 1}, ("validation_without_effect", "warning", {"key": "min"})),
        (
            "textarea",
            {"validationType": "email"},
            ("validation_without_effect", "warning", {"key": "validationType"}),
        ),
        ("number", {"min": "a"}, ("bad_validation", "error", {"key": "min"})),
        ("number", {"max": True}, ("bad_validation", "error", {"key": "max"})),
        ("textfield", {"minLength": -1}, ("bad_validation", "error", {"key": "minLength"})),
        ("textfield", {"maxLength": 1.5}, ("bad_validation", "error", {"key": "maxLength"})),
        ("textfield", {"required": "yes"}, ("bad_validation", "error", {"key": "required"})),
        ("textfield", {"pattern": 7}, ("bad_validation", "error", {"key": "pattern"})),
        (
            "textfield",
            {"validationType": "iban"},
            ("bad_validation", "error", {"key": "validationType"}),
        ),
        (
            "number",
            {"min": 2, "max": 1},
            ("limits_crossed", "error", {"low": "min", "high": "max"}),
        ),
        (
            "textfield",
            {"minLength": 2, "maxLength": 1},
            ("limits_crossed", "error", {"low": "minLength", "high": "maxLength"}),
        ),
        ("number", {"min": "=a +"}, ("feel_syntax", "error", None)),
    ],
    ids=[
        "unknown",
        "no-effect",
        "no-effect-type",
        "min",
        "max",
        "min-length",
        "max-length",
        "required",
        "pattern",
        "type",
        "crossed",
        "lengths-crossed",
        "feel",
    ],
)
def test_validation_keys_are_known_and_sound(house, kind, validate, expected):
    code, severity, facts = expected
    component = house.component(kind, "x", validate=validate)

    if severity == "error":
        findings = house.refused(component)
    else:
        findings = list(house.build(component).findings)

    assert [(f.code, f.severity, f.element_id) for f in findings] == [(code, severity, "Field_x")]
    assert facts is None or findings[0].facts == facts


def test_empty_keys_are_as_good_as_absent(house):
    validate = {"min": "", "max": None, "required": False}
    form = house.build(house.component("number", "x", validate=validate))

    assert (form.findings, house.cleaned(form, {"x": -5})) == ((), {"x": -5})

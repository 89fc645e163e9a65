import pytest


def form_with(house, kind="textfield", **validate):
    return house.build(house.component(kind, "x", validate=validate))


@pytest.mark.parametrize("kind", ["textfield", "textarea"])
@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("王芳", "王芳"),
        (" a ", " a "),
        ("a\nb\t\r\n", "a\nb\t\r\n"),
        ("", None),
        (None, None),
        ("😀", "😀"),
    ],
    ids=["chinese", "spaces-kept", "lines", "empty", "null", "emoji"],
)
def test_text_is_kept_as_typed(house, kind, raw, value):
    form = form_with(house, kind)

    assert house.cleaned(form, {"x": raw}) == {"x": value}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (1, "not_text"),
        (1.5, "not_text"),
        (True, "not_text"),
        ([], "not_text"),
        (["a"], "not_text"),
        ({}, "not_text"),
        ({"$t": "decimal", "v": "1"}, "not_text"),
        ("a\x00b", "control_character"),
        ("\x1b[31m", "control_character"),
        ("a\x7f", "control_character"),
        ("\ud800", "control_character"),
        ("a\udfffb", "control_character"),
    ],
    ids=[
        "int", "float", "bool", "empty-list", "list", "object", "tagged",
        "nul", "escape", "delete", "high-surrogate", "low-surrogate",
    ],
)  # fmt: skip
def test_what_is_not_storable_text_is_refused(house, raw, code):
    form = form_with(house)

    assert house.problems(form, {"x": raw}) == {"x": [(code, {})]}


@pytest.mark.parametrize(
    ("validate", "raw", "expected"),
    [
        ({}, "字" * 4000, None),
        ({}, "字" * 4001, ("too_long", {"max": 4000})),
        ({}, " " * 500 + "字" * 4000 + "\u3000" * 500, None),
        ({}, "😀" * 2000, None),
        ({}, "😀" * 2001, ("too_long", {"max": 4000})),
        ({"maxLength": 5}, "12345", None),
        ({"maxLength": 5}, "  12345\ufeff", None),
        ({"maxLength": 5}, "123456", ("too_long", {"max": 5})),
        ({"maxLength": 3}, "😀a", None),
        ({"maxLength": 3}, "😀😀", ("too_long", {"max": 3})),
        ({"maxLength": "5"}, "123456", ("too_long", {"max": 5})),
        ({"maxLength": 10000}, "a" * 10000, None),
        ({"maxLength": 90000}, "a" * 20001, ("too_long", {"max": 20000})),
        ({}, "a" * 5_000_000, ("too_long", {"max": 20000})),
        ({"minLength": 3}, "abc", None),
        ({"minLength": 3}, " ab ", ("too_short", {"min": 3})),
        ({"minLength": 3}, "   ", ("too_short", {"min": 3})),
        ({"minLength": 3}, "", None),
        ({"minLength": 2}, "😀", None),
        ({"required": True}, "", ("required", {})),
        ({"required": True}, None, ("required", {})),
        ({"required": True}, " \u3000\t", ("required", {})),
        ({"required": True}, "0", None),
        ({"required": False}, "", None),
    ],
    ids=[
        "default-limit", "default-limit-passed", "trimmed-before-counting", "emoji-count-two",
        "emoji-too-long", "at-max", "max-after-trim", "over-max", "units-fit", "units-too-long",
        "max-as-text", "raised-limit", "hard-limit", "huge", "at-min", "min-after-trim",
        "blank-too-short", "empty-not-short", "min-in-units", "required-empty", "required-null",
        "required-blank", "zero-is-text", "not-required",
    ],
)  # fmt: skip
def test_lengths_are_those_of_the_browser(house, validate, raw, expected):
    form = form_with(house, "textarea", **validate)

    if expected is None:
        assert house.cleaned(form, {"x": raw}) == {"x": raw or None}
    else:
        assert house.problems(form, {"x": raw}) == {"x": [expected]}


@pytest.mark.parametrize(
    ("raw", "fits"), [("TS-202611-0001", True), ("see TS-202611-0001!", True), ("TS-1", False)]
)
def test_a_pattern_may_match_anywhere(house, raw, fits):
    form = form_with(house, pattern=r"TS-\d{6}-\d{4}")

    if fits:
        assert house.cleaned(form, {"x": raw}) == {"x": raw}
    else:
        assert house.problems(form, {"x": raw}) == {"x": [("pattern", {})]}


def test_the_owners_message_for_a_pattern_is_a_fact(house):
    form = house.build(
        house.component(
            "textfield",
            "x",
            validate={"pattern": "^a$", "patternErrorMessage": "只能是 a"},
            properties={"patternErrorMessage_en": "Only a"},
        )
    )

    found = house.problems(form, {"x": "b"})

    assert found == {"x": [("pattern", {"message": "只能是 a", "message_en": "Only a"})]}


@pytest.mark.parametrize(
    ("validation_type", "raw", "code"),
    [
        ("email", "a.b+c@example.com.cn", None),
        ("email", " a@example.com ", None),
        ("email", "a@b", "not_an_email"),
        ("email", "a b@example.com", "not_an_email"),
        ("email", "a@example.com\nb@example.com", "not_an_email"),
        ("phone", "13800138000", None),
        ("phone", "138 0013 8000", None),
        ("phone", "+86 13800138000", None),
        ("phone", "+49 30 901820", None),
        ("phone", "021-62345678", None),
        ("phone", "0571 8765432", None),
        ("phone", "400-800-8888", None),
        ("phone", "62345678转801", None),
        ("phone", "12345", "not_a_phone_number"),
        ("phone", "23800138000x", "not_a_phone_number"),
        ("custom", "anything", None),
    ],
)
def test_validation_types_know_emails_and_phones(house, validation_type, raw, code):
    form = form_with(house, validationType=validation_type)

    if code is None:
        assert house.cleaned(form, {"x": raw}) == {"x": raw}
    else:
        assert house.problems(form, {"x": raw}) == {"x": [(code, {})]}


def test_length_limits_may_be_feel(house):
    form = house.build(
        house.component(
            "textfield", "x", validate={"minLength": "=least", "maxLength": "=least + 2"}
        )
    )

    assert house.cleaned(form, {"x": "abc"}, {"least": 3}) == {"x": "abc"}
    assert house.problems(form, {"x": "ab"}, {"least": 3}) == {"x": [("too_short", {"min": 3})]}
    assert house.problems(form, {"x": "a" * 6}, {"least": 3}) == {"x": [("too_long", {"max": 5})]}
    assert house.problems(form, {"x": "a" * 4001}) == {"x": [("too_long", {"max": 4000})]}


def test_a_text_may_have_to_be_the_number_of_an_open_case(house):
    form = house.build(house.component("textfield", "x", properties={"refers_to": "open_case"}))
    is_open_case = {"TS-1"}.__contains__

    assert house.cleaned(form, {"x": "TS-1"}, is_open_case=is_open_case) == {"x": "TS-1"}
    assert house.cleaned(form, {"x": "TS-2"}) == {"x": "TS-2"}  # nobody knows the cases
    assert house.problems(form, {"x": "TS-2"}, is_open_case=is_open_case) == {
        "x": [("no_open_case", {})]
    }


def test_a_text_refers_to_nothing_else(house):
    wrong = house.component("textfield", "x", properties={"refers_to": "case"})

    assert [(f.code, f.facts["key"]) for f in house.refused(wrong)] == [
        ("bad_validation", "refers_to")
    ]

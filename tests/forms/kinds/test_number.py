from decimal import Decimal

import pytest


def form_with(house, validate=None, **more):
    return house.build(house.component("number", "x", validate=validate or {}, **more))


def decimal(text):
    return {"$t": "decimal", "v": text}


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (0, 0),
        (-7, -7),
        (0.1, decimal("0.1")),
        (1e3, 1000),
        (5.0, 5),
        ("12.50", decimal("12.5")),
        (" 3 ", 3),
        ("-0", 0),
        (".5", decimal("0.5")),
        ("1e2", 100),
        (Decimal("1.10"), decimal("1.1")),
        (decimal("2.5"), decimal("2.5")),
        (2**53, 2**53),
        (2**53 + 1, decimal("9007199254740993")),
        ("0." + "1" * 34, decimal("0." + "1" * 34)),
        ("", None),
        (None, None),
    ],
    ids=str,
)
def test_numbers_are_read_exactly(house, raw, value):
    form = form_with(house)

    assert house.cleaned(form, {"x": raw}) == {"x": value}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("three", ("not_a_number", {})),
        ("1,5", ("not_a_number", {})),
        ("0x10", ("not_a_number", {})),
        ("١٢", ("not_a_number", {})),
        ("1" * 81, ("not_a_number", {})),
        ("9" * 100_000, ("not_a_number", {})),
        ("NaN", ("not_a_number", {})),
        ("Infinity", ("not_a_number", {})),
        (float("nan"), ("not_a_number", {})),
        (float("inf"), ("not_a_number", {})),
        (Decimal("sNaN"), ("not_a_number", {})),
        (True, ("not_a_number", {})),
        ([1], ("not_a_number", {})),
        ({}, ("not_a_number", {})),
        (10**34, ("number_out_of_range", {"digits": 34})),
        ("1e999", ("number_out_of_range", {"digits": 34})),
        ("1e-999", ("number_out_of_range", {"digits": 34})),
        (Decimal("1E+99999"), ("not_a_number", {})),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_not_a_number_is_refused(house, raw, expected):
    form = form_with(house)

    assert house.problems(form, {"x": raw}) == {"x": [expected]}


@pytest.mark.parametrize(
    ("validate", "more", "raw", "expected"),
    [
        ({"min": 0}, {}, 0, None),
        ({"min": 0}, {}, -1, ("too_small", {"min": "0"})),
        ({"min": 0.3}, {}, "0.29999999999999999", ("too_small", {"min": "0.3"})),
        ({"max": 0.3}, {}, "0.3", None),
        ({"max": "0.3"}, {}, "0.30000000000000001", ("too_large", {"max": "0.3"})),
        ({}, {"decimalDigits": 0}, "1.0", None),
        ({}, {"decimalDigits": 0}, "1.5", ("not_a_whole_number", {})),
        ({}, {"decimalDigits": 2}, "1.25", None),
        ({}, {"decimalDigits": 2}, "1.255", ("too_many_decimals", {"max": 2})),
        ({}, {"increment": 0.1}, "0.3", None),
        ({}, {"increment": "0.1"}, "0.35", ("not_on_step", {"step": "0.1"})),
        ({}, {"increment": 5}, 0, None),
        ({"required": True}, {}, 0, None),
        ({"required": True}, {}, "", ("required", {})),
    ],
    ids=[
        "at-min", "below-min", "below-by-a-hair", "at-max", "above-by-a-hair", "whole", "not-whole",
        "two-places", "three-places", "on-step", "off-step", "zero-on-step", "zero-is-an-answer",
        "required",
    ],
)  # fmt: skip
def test_limits_use_decimal_arithmetic(house, validate, more, raw, expected):
    form = form_with(house, validate, **more)

    if expected is None:
        assert list(house.cleaned(form, {"x": raw})) == ["x"]
    else:
        assert house.problems(form, {"x": raw}) == {"x": [expected]}


def test_serialize_to_string_gives_text(house):
    form = form_with(house, {"min": 1}, serializeToString=True)

    assert house.cleaned(form, {"x": 12.5}) == {"x": "12.5"}
    assert house.problems(form, {"x": "0.5"}) == {"x": [("too_small", {"min": "1"})]}


def test_limits_may_be_feel_over_other_answers(house):
    form = house.build(
        house.component("number", "low"),
        house.component("number", "x", validate={"min": "=low + 0.1", "max": "=top"}),
    )

    assert house.cleaned(form, {"low": 0.2, "x": 0.3}, {"top": 9}) == {
        "low": decimal("0.2"),
        "x": decimal("0.3"),
    }
    assert house.problems(form, {"low": 1, "x": 1}, {"top": 9}) == {
        "x": [("too_small", {"min": "1.1"})]
    }
    assert house.problems(form, {"low": 1, "x": 10}, {"top": 9}) == {
        "x": [("too_large", {"max": "9"})]
    }

from decimal import Decimal

import pytest

from admin.cli.output import line
from admin.cli.trouble import Refused
from admin.cli.values import plain, read, read_context


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "1.15",
        '"a"',
        "[1,null,true]",
        '{"a":{"$t":"date","v":"2026-01-01"}}',
        "12345678901234567890.5",
    ],
)
def test_values_survive_the_way_in_and_out(text):
    assert line(plain(read(text))) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "not_json"),
        ("Infinity", "not_a_number"),
        ("1e6145", "number_too_large"),
        ("1e99999999999999999999", "number_too_large"),
        ("9" * 7000, "number_too_large"),
        ('{"$t":"week","v":"1"}', "tag_unknown"),
        ('{"$t":"date","v":5}', "tag_unknown"),
    ],
    ids=["json", "infinity", "large", "beyond", "digits", "tag", "value"],
)
def test_what_cannot_be_read_is_refused(text, code):
    with pytest.raises(Refused) as refused:
        read(text)

    assert refused.value.code == code


def test_the_largest_number_there_is_can_be_read():
    assert read("1e6144") == Decimal("1e6144")
    assert read("9" * 5000) == int("9" * 4000) * 10**1000 + int("9" * 1000)


@pytest.mark.parametrize(("text", "context"), [("null", {}), ('{"a":1}', {"a": 1})])
def test_variables_are_an_object_or_nothing(text, context):
    assert read_context(text, "--context") == context


def test_numbers_are_exact():
    assert read("0.1") == Decimal("0.1")

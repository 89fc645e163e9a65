import pytest

from engine.errors import BadInput
from engine.vault import Reference, parse_reference, references_in

REFERENCE = Reference(12, 3, 1, "lines[0].owner")


def test_a_reference_is_text_and_back():
    assert REFERENCE.text == "12:3:1:lines[0].owner"
    assert parse_reference(REFERENCE.text) == REFERENCE
    assert parse_reference("-2:3:1:a:b") == Reference(-2, 3, 1, "a:b")


@pytest.mark.parametrize("text", [
        "", "1:2:3", "a:2:3:p", "1:2", "1:2:3:", " 1:2:3:p", "1_0:2:3:p", "1:-2:3:p", "١:2:3:p",
        f"{2**63}:2:3:p", f"1:{2**31}:3:p", f"1:2:{2**31}:p",
    ], ids=str)  # fmt: skip
def test_other_text_is_refused(text):
    with pytest.raises(BadInput):
        parse_reference(text)


def test_references_are_found_at_any_depth():
    other = Reference(12, 3, 2, "phone")
    value = {"a": [1, {"b": REFERENCE.logged}], "c": other.logged, "d": {"$t": "date", "v": "x"}}

    assert list(references_in(value)) == [REFERENCE, other]

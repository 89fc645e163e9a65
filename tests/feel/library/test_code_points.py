import unicodedata

import pytest

from feel.library.code_points import LAST, all_but, folded, of_category, union, without

A, B, C, Z = (ord(one) for one in "abcz")


def test_a_category_has_what_unicode_puts_there():
    held = of_category("Nd")

    assert sum(high - low + 1 for low, high in held) == sum(
        unicodedata.category(chr(code)) == "Nd" for code in range(LAST + 1)
    )
    assert (ord("0"), ord("9")) in held


def test_the_first_letter_stands_for_all_of_its_kind():
    assert union(*(of_category(f"N{kind}") for kind in "dlo")) == of_category("N")


@pytest.mark.parametrize("name", ["", "Xx", "IsGreek"])
def test_a_category_that_is_none_is_refused(name):
    with pytest.raises(ValueError, match=f"^{name}$"):
        of_category(name)


def test_sets_are_joined_and_taken_away():
    assert union([(C, Z)], [(A, B)]) == ((A, Z),)
    assert without(((A, Z),), ((B, B), (Z, LAST))) == ((A, A), (C, Z - 1))
    assert all_but(all_but(((A, Z),))) == ((A, Z),)
    assert all_but(((0, LAST),)) == ()


def test_letters_that_differ_in_case_come_together():
    assert folded(((A, A),)) == ((ord("A"), ord("A")), (A, A))
    assert (0x212A, 0x212A) in folded(((ord("k"), ord("k")),))

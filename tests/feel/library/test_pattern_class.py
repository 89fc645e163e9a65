import re

import pytest

from feel.library.pattern_class import EMPTY, written

WORD = re.compile(r"\\[pP]\{[A-Za-z]+\}|\\.|.")


def spelt(text, *, folds=False):
    return written(WORD.findall(text), folds=folds)


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("[a-c]", r"[\x{61}-\x{63}]"),
        ("[abd]", r"[\x{61}-\x{62}\x{64}]"),
        ("[]a]", r"[\x{5D}\x{61}]"),
        ("[a-]", r"[\x{2D}\x{61}]"),
        ("[a-e-[bd]]", r"[\x{61}\x{63}\x{65}]"),
        ("[a-e-[b-d-[c]]]", r"[\x{61}\x{63}\x{65}]"),
        ("[^b-[c]]", r"[\x{0}-\x{61}\x{64}-\x{10FFFF}]"),
        (r"[\n\\\]]", r"[\x{A}\x{5C}-\x{5D}]"),
        (r"[\s]", r"[\x{9}-\x{A}\x{D}\x{20}]"),
        ("[a-[a]]", EMPTY),
    ],
)
def test_a_class_is_its_ranges(text, ranges):
    assert spelt(text) == ranges


def test_case_is_folded_on_both_sides():
    assert spelt("[a-c-[B]]", folds=True) == r"[\x{41}\x{43}\x{61}\x{63}]"
    assert spelt("[k]", folds=True) == r"[\x{4B}\x{6B}\x{212A}]"


@pytest.mark.parametrize(
    "text",
    ["[", "[a", "[c-a]", r"[a-\d]", "[a[b]]", "[a-[b]c]", r"[\p{Xx}]", "[a-[b]", "[]", "[a-" * 400],
)
def test_what_is_no_class_is_none(text):
    assert spelt(text) is None

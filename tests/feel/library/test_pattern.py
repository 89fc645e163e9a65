import pytest

from feel.library.pattern import LONGEST_PATTERN, compiled, flags_are_known, replacement_parts


@pytest.mark.parametrize(
    ("pattern", "flags", "text", "found"),
    [
        ("b", "", "abc", True),
        ("^b", "", "abc", False),
        ("B", "i", "abc", True),
        ("a.c", "", "a\nc", False),
        ("a.c", "", "a\rc", False),
        ("a.c", "s", "a\nc", True),
        ("a.c", "s", "a\rc", True),
        ("^b$", "", "a\nb", False),
        ("^b$", "m", "a\nb", True),
        ("a b c", "x", "abc", True),
        ("a[ ]b", "x", "a b", True),
        ("a[x-z-[ y]]b c", "x", "axbc", True),
        ("a[x-z-[ y]] b", "x", "a b", False),
        ("\\ d \\p { L u }", "x", "7A", True),
        ("a\\ [ b", "x", "a[b", True),
        ("a\u00a0b", "x", "ab", False),
        (r"\d", "", "٣", True),
        (r"[\d]", "", "5", True),
        (r"\i\c*", "", "a-1", True),
        (r"^[\i]$", "", "a", True),
        (r"\I", "", "abc", False),
        (r"^\w+$", "", "闭环", True),
        (r"\W", "", "a!", True),
        (r"[\W]", "", "a!", True),
        (r"\p{Lu}", "", "aB", True),
        (r"\p{Lu}", "i", "ab", False),
        (r"\P{Lu}", "i", "AB", False),
        (r"^\p{IsHebrew}+$", "", "שלום", True),
        (r"\p{IsHebrew}", "", "abc", False),
        (r"\P{IsHebrew}", "", "שלום", False),
        (r"^[\p{IsHebrew}!]+$", "", "שלום!", True),
        (r"^[\P{IsHebrew}]+$", "", "abc", True),
        (r"^[^\p{IsHebrew}]+$", "", "שלום", False),
        (r"^[\p{IsBasicLatin}-[a-z]]+$", "", "A-9", True),
        (r"[\p{IsBasicLatin}-[a-z]]", "", "az", False),
        (r"^\p{IsBasicLatin}$", "i", "\u212a", False),
        (r"^\p{IsLatin-1Supplement}$", "", "é", True),
        (r"^\p{IsCJKUnifiedIdeographs}+$", "", "闭环", True),
        (r"\p { IsHebrew }", "x", "ש", True),
        (r"\$\.\-", "", "$.-", True),
        ("(?:ab){2,}", "", "abab", True),
        (r"^[\w.]+@", "", "王_1.b@x", False),
        (r"^[\w.]+@", "", "王1.b@x", True),
        ("^[a-z-[aeiou]]+$", "", "xyz", True),
        ("[a-z-[aeiou]]", "", "aeiou", False),
        ("[A-Z-[OI]]", "i", "oI", False),
        ("[A-Z-[OI]]", "i", "z", True),
    ],
)
def test_a_pattern_means_what_xpath_says(pattern, flags, text, found):
    ready = compiled(pattern, flags)

    assert ready is not None
    assert (ready.engine.search(text) is not None) == found


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        ("(", ""),
        ("[a-z-[aeiou]", ""),
        (r"(a)\1", ""),
        (r"\b", ""),
        (r"[\I", ""),
        (r"\q", ""),
        ("a", "k"),
        ("(((x{100}){100}){100}){100}", ""),
        ("a" * (LONGEST_PATTERN + 1), ""),
        ("\ud800", ""),
        ("a\\", ""),
        ("(?i)a", ""),
        ("(?P<n>a)", ""),
        ("a{,2}", ""),
        ("a{", ""),
        (r"\p{IsKlingon}", ""),
        (r"[\P{IsKlingon}]", ""),
        (r"[a-[\p{IsKlingon}]]", ""),
        (r"\p{ IsHebrew}", ""),
    ],
    ids=["open", "subtraction", "reference", "border", "class", "escape", "flag", "program",
         "long", "half", "end", "inline flag", "named group", "count", "brace", "block",
         "block in a class", "block taken away", "blank in a block"],
)  # fmt: skip
def test_what_the_engine_cannot_express_is_refused(pattern, flags):
    assert compiled(pattern, flags) is None


def test_a_larger_pattern_costs_more():
    small, large = compiled("a", ""), compiled("(abc){100}", "")

    assert small.cost < large.cost


def test_flags_are_those_of_xpath():
    assert [flags_are_known(flags) for flags in ("", "smix", "q")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "groups", "expected"),
    [
        ("a", 0, ["a"]),
        ("$1-$2", 2, [1, "", "-", 2, ""]),
        ("$12", 1, [1, "2"]),
        ("$12", 12, [12, ""]),
        ("$0", 0, [0, ""]),
        ("$3", 1, ["", ""]),
        (r"\$\\", 0, ["$", "\\"]),
        ("$", 0, None),
        ("a\\", 0, None),
        (r"\n", 0, None),
    ],
)
def test_a_replacement_names_groups(text, groups, expected):
    assert replacement_parts(text, groups) == expected

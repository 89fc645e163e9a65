import pytest

from feel.library.pattern import LONGEST_PATTERN, compiled, flags_are_known, replacement_parts


@pytest.mark.parametrize(
    ("pattern", "flags", "text", "found"),
    [
        ("b", "", "abc", True),
        ("^b", "", "abc", False),
        ("B", "i", "abc", True),
        ("a.c", "", "a\nc", False),
        ("a.c", "s", "a\nc", True),
        ("^b$", "", "a\nb", False),
        ("^b$", "m", "a\nb", True),
        ("a b c", "x", "abc", True),
        ("a[ ]b", "x", "a b", True),
        (r"\d", "", "٣", True),
        (r"[\d]", "", "5", True),
        (r"\i\c*", "", "a-1", True),
        (r"^[\i]$", "", "a", True),
        (r"\I", "", "abc", False),
        (r"^\w+$", "", "闭环", True),
        (r"\W", "", "a!", True),
        (r"[\W]", "", "a!", True),
        (r"\p{Lu}", "", "aB", True),
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
    ],
    ids=["open", "subtraction", "reference", "border", "class", "escape", "flag", "program",
         "long", "half", "end", "inline flag", "named group", "count", "brace"],
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

import pytest

from forms.patterns import PatternRefused, compile_pattern


@pytest.mark.parametrize(
    ("pattern", "text", "occurs"),
    [
        ("b", "abc", True),
        ("^b", "abc", False),
        ("^a$", "a\n", False),
        ("a.c", "a\u2028c", False),
        ("a.c", "a字c", True),
        (r"^\s+$", "\u3000\ufeff\u00a0", True),
        (r"^\S+$", "a\u3000b", False),
        (r"^[\s\S]+$", "a\u3000\n", True),
        (r"^[^\s]+$", "a\u00a0", False),
        (r"^[\u4e00-\u9fa5]{2,4}$", "王小芳", True),
        (r"^\x41$", "A", True),
        (r"^\d+$", "１２", False),
        (r"^1[3-9]\d{9}$", "13800138000", True),
        (r"^a\/b\-c$", "a/b-c", True),
        (r"[[:alpha:]]", "x:]", True),
        (r"[[:alpha:]]", "x", False),
        (r"(?:a|b)+?c", "abc", True),
        (r"(?<year>\d{4})", "in 2026", True),
        (r"\bno\b", "say no more", True),
        (r"[\b]", "\x08", True),
        (r"^\0$", "\x00", True),
        (r"^(a+)+$", "a" * 5000 + "!", False),
        (r"[^\]]", "]", False),
        (r"\[x]", "[x]", True),
        (r"^闭\环$", "闭环", True),
        ("^.{2}$", "🧣", True),
        ("^.$", "🧣", False),
        ("^🧣$", "🧣", True),
        ("^[🧣]$", "🧣", False),
        ("^[^a]{2}$", "🧣", True),
        (r"^\ud83e\udde3$", "🧣", True),
        (r"^[\ud800-\udbff]", "🧣", True),
        ("\ud83e", "🧣", True),
        ("🧣", "\udde3", False),
    ],
)
def test_patterns_mean_what_the_browser_means(pattern, text, occurs):
    assert compile_pattern(pattern)(text) is occurs


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(?=a)", "look_around_or_flags"),
        ("(?!a)", "look_around_or_flags"),
        ("(?<=a)b", "look_around_or_flags"),
        ("(?i)a", "look_around_or_flags"),
        ("(?P<n>a)", "look_around_or_flags"),
        (r"(a)\1", "back_reference"),
        (r"(?<n>a)\k<n>", "escape"),
        (r"\p{Han}", "escape"),
        (r"\Qa\E", "escape"),
        (r"\z", "escape"),
        ("[]", "empty_class"),
        ("[^]", "empty_class"),
        ("a{1001}", "invalid repetition size: {1001}"),
        ("(", "missing ): ("),
        ("*a", "no argument for repetition operator: *"),
        ("a\\", "trailing \\"),
        ("a" * 1001, "too_long"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_what_has_no_meaning_in_linear_time_is_refused(pattern, reason):
    with pytest.raises(PatternRefused) as raised:
        compile_pattern(pattern)

    assert raised.value.args == (reason,)

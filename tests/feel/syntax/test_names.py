import pytest

from feel.syntax.names import Known, spelled
from feel.syntax.tokens import tokenize


@pytest.mark.parametrize(
    ("names", "text", "count"),
    [
        (["a b"], "a b", 2),
        (["a b", "a b c"], "a b c", 3),
        (["a b", "a b c"], "a b d", 2),
        (["a-b"], "a-b", 3),
        (["a-b"], "a - b", 0),
        (["a - b"], "a - b", 3),
        (["a - b"], "a-b", 0),
        (["days in weekend"], "days in weekend", 3),
        (["in"], "in", 1),
        (["applicant's age"], "applicant's age", 4),
        (["a"], "a", 0),
        (["a b"], 'a "b"', 0),
        (["a b"], "a", 0),
        (['"'], "a", 0),
        ([""], "a", 0),
    ],
    ids=[
        "words", "longest", "next_longest", "sign", "sign_apart", "spaced_sign", "sign_close",
        "keyword", "only_keyword", "apostrophe", "plain", "string", "end", "no_name", "empty",
    ],
)  # fmt: skip
def test_the_longest_known_name_is_found(names, text, count):
    assert Known(names).match(tokenize(text), 0) == count


def test_a_name_is_known_within_its_layer_only():
    known, tokens = Known(), tokenize("a b")

    known.push(())
    known.bind("a b")
    inside = known.match(tokens, 0)
    known.pop()

    assert (inside, known.match(tokens, 0)) == (2, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", "a"), ("a   b", "a b"), ("a-b", "a-b"), ("a  -b", "a -b")],
    ids=["one", "two", "sign", "mixed"],
)
def test_a_name_is_spelled_with_single_spaces(text, expected):
    assert spelled(tokenize(text)[:-1]) == expected

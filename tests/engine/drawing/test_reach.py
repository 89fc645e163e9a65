import pytest

from engine.drawing import reached

AFTER = {"a": "bc", "b": "d", "c": "ee", "d": "bc", "e": ""}


@pytest.mark.parametrize(
    ("starts", "found"),
    [("a", "abcde"), ("d", "dbce"), ("ea", "eabcd"), ("aa", "abcde"), ("", "")],
    ids=["everything", "a ring", "two starts", "a start twice", "nothing"],
)
def test_everything_behind_is_found_once_the_nearest_first(starts, found):
    assert "".join(reached(starts, AFTER.__getitem__)) == found

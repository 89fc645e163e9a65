import pytest

from decisions.hits import plain


@pytest.mark.parametrize(
    ("outputs", "value"),
    [({"o": 1}, 1), ({"o": None}, None), ({"o": 1, "p": 2}, {"o": 1, "p": 2})],
    ids=["one output", "one that is null", "two outputs"],
)
def test_one_output_is_plain_and_several_are_a_context(outputs, value):
    assert plain(outputs) == value

import pytest

from bench.figures import grouped, median, quartiles, spread


@pytest.mark.parametrize(
    ("values", "expected"),
    [([3.0], (3.0, 3.0)), ([1.0, 2.0, 3.0, 4.0, 5.0], (2.0, 4.0)), ([1.0, 2.0], (1.25, 1.75))],
    ids=["one", "five", "two"],
)
def test_quartiles_lie_between_the_values(values, expected):
    assert quartiles(values) == expected


def test_figures_are_told_with_their_spread():
    assert median([1.0, 9.0, 2.0]) == 2.0
    assert spread([1.0, 2.0, 3.0, 4.0, 5.0], 1) == "3.0 [2.0-4.0]"
    assert grouped(1234567.4) == "1,234,567"

import pytest

from decisions.day_tests import day_test
from feel import Date, DateTime, Time, compile_unary_tests

CELLS = [
    'date("2026-01-01")',
    '>= date("2026-01-01")',
    '< @"2026-01-02"',
    '[date("2026-01-01")..date( "2026-03-01" )]',
    '(@"1969-12-30"..@"2026-01-01")',
    'not(@"2026-01-01", > @"2026-02-28")',
    '@"2025-12-31", @"2026-01-01"',
]
DAYS = [Date(1969, 12, 30), Date(1969, 12, 31), Date(2025, 12, 31), Date(2026, 1, 1)]
DAYS += [Date(2026, 1, 2), Date(2026, 2, 28), Date(2026, 3, 1), Date(12026, 1, 1)]


@pytest.mark.parametrize("cell", CELLS)
def test_a_quick_answer_is_the_one_of_feel(cell):
    quick, slow = day_test(cell), compile_unary_tests(cell)
    assert quick is not None

    assert [quick(day) for day in DAYS] == [slow.evaluate(day, {}).value for day in DAYS]


@pytest.mark.parametrize("value", [None, "2026-01-01", 20454, DateTime(DAYS[0], Time(0))])
def test_for_what_is_no_date_feel_is_asked(value):
    assert day_test('>= @"2026-01-01"')(value) is None


@pytest.mark.parametrize(
    "cell",
    [
        "5",
        '"a"',
        '@"2026-01-01", 5',
        '@"2026-01-01", "a"',
        'date("2026-02-30")',
        '@"2026-01-01" + @"P1D"',
        'date("2026-01-01").year',
        'update("2026-01-01")',
        '@"2026-01-01T10:00:00"',
        'date("٢٠٢٦-01-01")',
    ],
)
def test_other_cells_have_no_short_cut(cell):
    assert day_test(cell) is None

from decimal import Decimal

import pytest

from decisions.cells import Bound, SimpleCell, Span, in_type, literal, understand, values_of
from decisions.item_types import ANY, DATE, DATE_TIME, DAYS, STRING, TIME


def point(value):
    return Span(Bound(value, True), Bound(value, True))


FIVE, NINE = Decimal(5), Decimal(9)
UNDERSTOOD = {
    "a number": ("5", (point(FIVE),)),
    "a negative number": ("-5", (point(Decimal(-5)),)),
    "a decimal": ("0.50", (point(Decimal("0.50")),)),
    "a text": ('"a b"', (point("a b"),)),
    "a boolean": ("true", (point(True),)),
    "null": ("null", (point(None),)),
    "an equation": ("= 5", (point(FIVE),)),
    "less": ("<5", (Span(None, Bound(FIVE, False)),)),
    "at most": ("<= 5", (Span(None, Bound(FIVE, True)),)),
    "more": ("> 5", (Span(Bound(FIVE, False), None),)),
    "at least": (">=5", (Span(Bound(FIVE, True), None),)),
    "closed range": ("[5..9]", (Span(Bound(FIVE, True), Bound(NINE, True)),)),
    "open range": ("(5..9)", (Span(Bound(FIVE, False), Bound(NINE, False)),)),
    "range open in the old way": ("]5..9[", (Span(Bound(FIVE, False), Bound(NINE, False)),)),
    "a list": ('"a", "b"', (point("a"), point("b"))),
    "a list of both": ("5, > 9", (point(FIVE), Span(Bound(NINE, False), None))),
}


@pytest.mark.parametrize(("text", "spans"), UNDERSTOOD.values(), ids=list(UNDERSTOOD))
def test_literals_comparisons_ranges_and_lists_are_understood(text, spans):
    assert understand(text) == SimpleCell(spans)


def test_a_negated_list_is_understood():
    assert understand('not("a", 5)') == SimpleCell((point("a"), point(FIVE)), is_not=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "x",
        "5 + 1",
        "5 6",
        "5,",
        ",5",
        "not 5",
        "not()",
        "not(5",
        "[5..x]",
        "[5..9",
        "<",
        '"a\\"b"',
        "5a",
        "1e3",
        "? > 5",
        'date("2026-01-01")',
        "count(x)",
        "[1..5), x",
    ],
)
def test_anything_else_is_not_understood(text):
    assert understand(text) is None


def test_the_values_of_a_cell_are_those_it_mentions():
    cell = understand('[5..9), "a"')

    assert cell is not None
    assert list(values_of(cell)) == [FIVE, NINE, "a", "a"]


TYPED = {
    "a date": ('"2026-01-01"', DATE, 'date("2026-01-01")'),
    "later than a date": ('> "2026-01-01"', DATE, '> date("2026-01-01")'),
    "a range of dates": (
        '["2026-01-01".."2026-02-01")',
        DATE,
        '[date("2026-01-01")..date("2026-02-01"))',
    ),
    "a time": ('"08:00:00"', TIME, 'time("08:00:00")'),
    "a date and time": (
        '<"2026-01-01T08:00:00"',
        DATE_TIME,
        '<date and time("2026-01-01T08:00:00")',
    ),
    "a duration": ('>= "PT4H"', DAYS, '>= duration("PT4H")'),
    "no date": ('"soon"', DATE, '"soon"'),
    "a call already": ('> date("2026-01-01")', DATE, '> date("2026-01-01")'),
    "a text among texts": ('"2026-01-01"', STRING, '"2026-01-01"'),
    "an untyped column": ('"2026-01-01"', ANY, '"2026-01-01"'),
}


@pytest.mark.parametrize(("text", "wanted", "expected"), TYPED.values(), ids=list(TYPED))
def test_texts_become_dates_in_a_column_of_dates(text, wanted, expected):
    assert in_type(text, wanted) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("5", (FIVE,)), ('"a"', ("a",)), ("null", (None,)), ("> 5", None), ("5, 6", None), ("", None)],
)
def test_a_single_literal_is_told_from_other_cells(text, value):
    assert literal(text) == value

import pytest

from tests.feel.ask import shown, table


@table(
    ('@"2020-02-29".year', "2020"),
    ('@"2020-02-29".month', "2"),
    ('@"2020-02-29".day', "29"),
    ('@"2020-02-29".weekday', "6"),
    ('@"2020-03-01T10:20:30.5Z".weekday', "7"),
    ('@"2020-03-01T10:20:30.5Z".hour', "10"),
    ('@"2020-03-01T10:20:30.5Z".minute', "20"),
    ('@"2020-03-01T10:20:30.5Z".second', "30.5"),
    ('@"2020-07-01T10:20:30@Europe/Paris".time offset', "PT2H"),
    ('@"2020-07-01T10:20:30@Europe/Paris".timezone', '"Europe/Paris"'),
    ('@"2020-07-01T10:20:30+01:00".timezone', "null"),
    ('@"2020-07-01T10:20:30".time offset', "null"),
    ('@"10:20:30-01:30".time offset', "-PT1H30M"),
    ('@"10:20:30".timezone', "null"),
    ('@"10:20:30".second', "30"),
    ('@"P1Y2M".years', "1"),
    ('@"P1Y2M".months', "2"),
    ('@"-P1Y2M".months', "-2"),
    ('@"P1DT2H3M4.5S".days', "1"),
    ('@"P1DT2H3M4.5S".hours', "2"),
    ('@"P1DT2H3M4.5S".minutes', "3"),
    ('@"P1DT2H3M4.5S".seconds', "4.5"),
    ('@"-P1DT2H3M4.5S".hours', "-2"),
    ('@"-P1DT2H3M4.5S".seconds', "-4.5"),
    ("[1..5).start", "1"),
    ("[1..5).end", "5"),
    ("[1..5).start included", "true"),
    ("[1..5).end included", "false"),
    ("(< 5).start", "null"),
    ("(< 5).start included", "false"),
    ("(= 5).end", "5"),
    ("(= 5).start included", "true"),
    ("(!= 5).start", "5"),
    ("(!= 5).end included", "false"),
)
def test_values_have_properties(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text", ['@"2020-01-01".hour', '@"10:00:00".year', '@"P1Y".days', '@"P1D".years', "[1..2].x"]
)
def test_a_property_of_another_kind_is_null(text):
    assert shown(text) == "null"

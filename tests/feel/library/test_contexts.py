import pytest

from tests.feel.ask import codes, shown, table


@table(
    ('get value({a: 1}, "a")', "1"),
    ('get value({a: {b: 2}}, ["a", "b"])', "2"),
    ('get value(m: {a: 1}, key: "a")', "1"),
    ('get value(context: {a: 1}, keys: ["a"])', "1"),
    ("get entries({a: 1, b: 2})", '[{key: "a", value: 1}, {key: "b", value: 2}]'),
    ("get entries({})", "[]"),
    ('context([{key: "a", value: 1}, {key: "b", value: null}])', "{a: 1, b: null}"),
    ('context({key: "a", value: 1})', "{a: 1}"),
    ('context put({a: 1}, "b", 2)', "{a: 1, b: 2}"),
    ('context put({a: 1}, "a", 2)', "{a: 2}"),
    ('context put({a: {b: 1}}, ["a", "c"], 2)', "{a: {b: 1, c: 2}}"),
    ('context put(context: {}, key: "a", value: 1)', "{a: 1}"),
    ('context put(context: {}, keys: ["a"], value: 1)', "{a: 1}"),
    ("context merge([{a: 1}, {b: 2}, {a: 3}])", "{a: 3, b: 2}"),
    ("context merge([])", "{}"),
)
def test_contexts_are_worked_on(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('get value({a: 1}, "b")', "unknown_entry"),
        ("get value({a: 1}, 1)", "unknown_entry"),
        ("get value({a: 1}, [])", "unknown_entry"),
        ('get value({a: 1}, ["a", "b"])', "unknown_entry"),
        ("get entries(5)", "bad_arguments"),
        ('context([{key: "a"}])', "bad_arguments"),
        ("context([{key: 1, value: 1}])", "bad_arguments"),
        ('context([{key: "a", value: 1}, {key: "a", value: 2}])', "bad_arguments"),
        ("context([5])", "bad_arguments"),
        ("context put({}, 1, 1)", "bad_arguments"),
        ("context put({}, [], 1)", "bad_arguments"),
        ('context put({a: 1}, ["a", "b"], 1)', "bad_arguments"),
        ('context put(context: {}, key: ["a", "b"], value: 1)', "bad_arguments"),
        ("context merge([{}, 5])", "bad_arguments"),
    ],
)
def test_what_does_not_fit_is_null(text, code):
    assert codes(text) == (None, [code])

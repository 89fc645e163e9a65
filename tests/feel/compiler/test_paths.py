import pytest

from tests.feel.ask import codes, shown, table

PEOPLE = [{"name": "Ann", "age": 30}, {"name": "Bo", "age": None}, {"name": "Cy", "age": 20}]


@table(
    ("p.name", '["Ann", "Bo", "Cy"]'),
    ("p[age > 25].name", '["Ann"]'),
    ("p[item.age > 25].name", '["Ann"]'),
    ("p[1].name", '"Ann"'),
    ("p[-1].name", '"Cy"'),
    ("p[i].name", '"Bo"'),
    ("p[i + 1].name", '"Cy"'),
    ("p[name = n].age", "[20]"),
    ("p[true].age", "[30, null, 20]"),
    ("p[false]", "[]"),
    ("p[age > 25][1].name", '"Ann"'),
    ("[1, 2, 3][item > 1]", "[2, 3]"),
    ("[1, 2, 3][item > 1][item > 2]", "[3]"),
    ("[{item: 5}][item = 5]", "[{item: 5}]"),
    ("[[1], [2, 3]][count(item) > 1]", "[[2, 3]]"),
    ("[{a: 1, l: [{b: 1}, {b: 2}]}][l[b = a].b = [1]].a", "[1]"),
    ("5[1]", "5"),
    ("5[item > 1]", "[5]"),
    ("[][1]", "null"),
    ("[][item > 1]", "[]"),
    ("[][i]", "null"),
    ("[][yes]", "[]"),
    ("null[1]", "null"),
    ("null[item > 1]", "null"),
    ("{a: {b: {c: 5}}}.a.b.c", "5"),
    ('@"2020-02-03".month', "2"),
    ('[@"2020-02-03", @"2021-01-01"].year', "[2020, 2021]"),
    ("[1..3].end", "3"),
    ("for x in l return partial[-1]", "[null, null, null]"),
    ("for x in l return if x = 1 then 1 else partial[-1] + 1", "[1, 2, 3]"),
)
def test_paths_and_filters_reach_into_values(text, expected):
    assert shown(text, p=PEOPLE, i=2, n="Cy", yes=True, l=[1, 2, 3]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{a: 1}.b", (None, ["unknown_entry"])),
        ("1 .b", (None, ["unknown_entry"])),
        ("null.b", (None, ["unknown_entry"])),
        ("[{a: 1}, {}].a", ([1, None], ["unknown_entry"])),
        ("[1][2]", (None, ["no_such_item"])),
        ("[1][0]", (None, ["no_such_item"])),
        ("[1][0.5]", (None, ["no_such_item"])),
        ("[][1]", (None, ["no_such_item"])),
    ],
    ids=["entry", "number", "null", "one_of_many", "beyond", "zero", "fraction", "empty"],
)
def test_what_is_not_there_is_null_with_a_warning(text, expected):
    assert codes(text) == expected

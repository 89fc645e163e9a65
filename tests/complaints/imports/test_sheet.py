import pytest

from complaints.errors import BadSheet
from complaints.imports import Row, Sheet, read_sheet

TABLE = '姓名,描述\r\n王女士,"第一行\n第二行"\r\n,\r\n李先生,水壶\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_table_is_read_as_offices_save_it(encoding):
    assert read_sheet(TABLE.encode(encoding)) == Sheet(
        ("姓名", "描述"),
        (
            Row(2, {"姓名": "王女士", "描述": "第一行\n第二行"}),
            Row(5, {"姓名": "李先生", "描述": "水壶"}),
        ),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_its_columns_are_parted_by_what_the_header_has_most_of(delimiter):
    rows = read_sheet(delimiter.join("abc").encode() + b"\n1" + delimiter.encode() + b"2").rows

    assert rows == (Row(2, {"a": "1", "b": "2"}),)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (b"", "header_missing"),
        (b"a,,c\n", "column_unnamed"),
        (b"a,b,a\n", "column_twice"),
        (b"a,b\n1,2,3\n", "row_too_long"),
        (b'a\n"open', "quotes"),
        (b'a\n"x"y\n', "quotes"),
        (b"\xff\xff\xff", "encoding"),
        (b"a\n" + b"x" * 200_000, "quotes"),
    ],
    ids=["empty", "unnamed", "twice", "long row", "open", "stray", "binary", "huge cell"],
)
def test_what_is_no_table_is_refused_by_name(source, problem):
    with pytest.raises(BadSheet) as refusal:
        read_sheet(source)

    assert refusal.value.facts["problem"] == problem

import json

import pytest

from admin.cli.batch import answer_lines, text_of
from admin.cli.trouble import Refused

EMPTY = {"value": None}
DEEP = "[" * 30_000 + "]" * 30_000


def double(row):
    return {"value": text_of(row, "of") * 2}


def answered(capsys, file):
    answer_lines(str(file), double, EMPTY)
    return [json.loads(line) for line in capsys.readouterr().out.split("\n") if line]


def test_a_line_that_cannot_be_read_gets_its_own_answer(capsys, tmp_path):
    file = tmp_path / "rows.jsonl"
    rows = ['{"of":"a"}', "{", "5", DEEP, "", "{}", '{"of":"\\ud800"}', '{"of":"b"}']
    file.write_text("\n".join(rows))

    answers = answered(capsys, file)

    assert [a["value"] for a in answers] == ["aa", None, None, None, None, None, "bb"]
    assert [a["error"]["code"] for a in answers[1:-1]] == [
        "not_json",
        "line_not_an_object",
        "too_deep",
        "text_missing",
        "not_utf8",
    ]


def test_only_line_feeds_end_a_line(capsys, tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_bytes('\ufeff{"of":"a\u2028b"}\r\n'.encode())

    assert answered(capsys, file) == [{"value": "a\u2028ba\u2028b"}]


def test_a_file_that_is_no_text_is_refused_as_a_whole(capsys, tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b'{"of":"a"}\n\xff\xfe')

    with pytest.raises(Refused) as refused:
        answer_lines(str(file), double, EMPTY)

    assert (refused.value.code, capsys.readouterr().out) == ("file_not_utf8", "")

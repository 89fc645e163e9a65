import json
import shutil

import pytest
from click.testing import CliRunner

import wsgi
from admin.cli.group import bihuan
from tests.complaints.imports.test_importer import GOOD, VAGUE

COLUMNS = {name: name for name in GOOD if name != "nr"} | {"nr": None}


@pytest.fixture
def call(monkeypatch, tmp_path, founded):
    shutil.copytree(founded, tmp_path / "house")
    monkeypatch.setenv("BIHUAN_DATA", str(tmp_path / "house" / "data"))
    monkeypatch.setenv("BIHUAN_DATABASE_URL", f"sqlite:///{tmp_path}/house/bihuan.sqlite")
    (tmp_path / "map.json").write_text(json.dumps(COLUMNS))

    def called(*words, person="xiao-zhang"):
        words = (str(tmp_path / "rows.csv"), "--map", str(tmp_path / "map.json"), *words)
        return CliRunner().invoke(bihuan, ["import", "--as", person, *words], obj=wsgi.WIRING)

    return called


@pytest.fixture
def table(tmp_path):
    def written(*rows):
        lines = [",".join(GOOD), *(",".join(row.values()) for row in rows)]
        (tmp_path / "rows.csv").write_text("\n".join(lines), encoding="gb18030")

    return written


def test_rows_are_taken_in_once_and_the_refused_ones_written_down(call, table, tmp_path):
    danger = {**VAGUE, "name": "=HYPERLINK(1)"}
    table({**GOOD, "wants": "维修"}, danger)

    first = call("--json", "--refused", str(tmp_path / "refused.csv"))
    second = call()

    assert first.exit_code == second.exit_code == 3
    answer = json.loads(first.stdout)
    assert (answer["new"], answer["there"], answer["refused"]) == (1, 0, 1)
    [row] = answer["rows"]
    assert (row["line"], row["problems"][0]["field"]) == (3, "description")
    assert "新导入 0 行，已存在 1 行，拒绝 1 行" in second.stdout
    assert "第 3 行：“具体描述”一栏：描述太笼统，请写明时间、对象和现象" in second.stdout
    mended = (tmp_path / "refused.csv").read_text("utf-8-sig").splitlines()
    assert mended[0].endswith(",行号,拒绝原因")
    assert "'=HYPERLINK(1)" in mended[1]
    assert len(mended) == 2


def test_a_dry_run_in_english_takes_none(call, table):
    table(GOOD)

    tried, taken = call("--dry-run", "--lang", "en"), call("--json")

    assert (tried.exit_code, tried.stdout.strip()) == (0, "1 would be taken in, 0 refused")
    assert json.loads(taken.stdout)["new"] == 1


@pytest.mark.parametrize(
    ("words", "person", "code"),
    [
        ((), "nobody", "person_unknown"),
        (("--number", "none"), "xiao-zhang", "import_number_absent"),
        (("--map", "/nowhere.json"), "xiao-zhang", "file_absent"),
        ((), "tian-shen", "forbidden"),
    ],
    ids=["person", "number", "map", "forbidden"],
)
def test_what_cannot_be_done_is_told_and_nothing_begun(call, table, words, person, code):
    table(GOOD)

    result = call(*words, person=person)

    assert result.exit_code in (1, 2)
    assert f"[{code}]" in result.stderr


def test_a_column_that_nobody_knows_is_told_by_name(call, table, tmp_path):
    table(GOOD)
    (tmp_path / "map.json").write_text("{}")

    result = call()

    assert (result.exit_code, "「nr」" in result.stderr) == (2, True)
    assert "[sheet_column_unknown]" in result.stderr

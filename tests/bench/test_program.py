import click
import pytest
from click.testing import CliRunner

from bench import program
from bench.program import chosen
from bench.rows import ROWS


def test_rows_have_names_of_their_own():
    names = [row.name for row in ROWS]

    assert len(set(names)) == len(names)
    assert [row.name for row in chosen([])] == names
    assert [row.name for row in chosen(["chain", "statements"])] == ["statements", "chain"]


def test_an_unknown_row_is_refused():
    with pytest.raises(click.UsageError):
        chosen(["speed"])


def test_the_table_is_told_and_kept(monkeypatch, tmp_path):
    monkeypatch.setattr(program, "RESULTS", tmp_path / "results")

    result = CliRunner().invoke(program.main, ["--quick", "--only", "parallel-loop"])

    (kept,) = (tmp_path / "results").iterdir()
    assert result.exit_code == 0
    assert kept.read_text() in result.stdout
    assert "| parallel-loop | none |" in result.stdout

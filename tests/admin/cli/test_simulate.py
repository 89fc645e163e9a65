import json

import pytest
from click.testing import CliRunner

import wsgi
from admin.cli.group import bihuan


@pytest.fixture
def run(monkeypatch, tmp_path):
    def call(*words: str, url: str | None = None):
        monkeypatch.setenv("BIHUAN_DATA", str(tmp_path))
        monkeypatch.delenv("BIHUAN_DATABASE_URL", raising=False)
        if url is not None:
            monkeypatch.setenv("BIHUAN_DATABASE_URL", url)
        return CliRunner().invoke(bihuan, ["simulate", *words], obj=wsgi.WIRING)

    return call


def test_cases_of_the_product_end_and_replay_identically(run, tmp_path):
    result = run("--cases", "2", "--seed", "1", "--json")

    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["sound"], answer["cases"]) == (0, True, 2)
    assert answer["replay_identical"]
    assert (answer["incidents"], answer["leftovers"], answer["refusals"]) == ({}, [], {})
    assert answer["events"] > answer["completed_tasks"] > 0
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_is_named_keeps_what_was_done(run, tmp_path):
    url = f"sqlite:///{tmp_path}/kept.sqlite"

    first = run("--cases", "1", "--seed", "4", url=url)
    second = run("--cases", "1", "--seed", "7", url=url)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "回放：一致" in second.stdout
    assert (tmp_path / "kept.sqlite").exists()

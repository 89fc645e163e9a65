import pytest
from click.testing import CliRunner

import wsgi
from admin.cli.group import bihuan
from engine.vault import make_keys


@pytest.mark.parametrize(
    "words", [("verify",), ("replay", "--all"), ("replay", "K-7"), ("worker",), ("deploy", ".")]
)
def test_a_database_that_is_not_there_is_not_made(monkeypatch, tmp_path, words):
    monkeypatch.setenv("BIHUAN_DATA", str(tmp_path / "var"))
    monkeypatch.setenv("BIHUAN_DATABASE_URL", f"sqlite:///{tmp_path}/deep/b.sqlite")

    result = CliRunner().invoke(bihuan, list(words), obj=wsgi.WIRING)

    assert (result.exit_code, f"{tmp_path}/deep/b.sqlite" in result.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\x8f" * 5000, "database_foreign"), (b"", "not_migrated")],
    ids=["random", "empty"],
)
@pytest.mark.parametrize("command", ["verify", "worker"])
def test_a_file_that_is_no_database_of_ours_stays_as_it_is(
    monkeypatch, tmp_path, content, code, command
):
    file = tmp_path / "b.sqlite"
    file.write_bytes(content)
    make_keys(tmp_path / "keys")
    monkeypatch.setenv("BIHUAN_DATA", str(tmp_path))
    monkeypatch.setenv("BIHUAN_DATABASE_URL", f"sqlite:///{file}")

    result = CliRunner().invoke(bihuan, [command], obj=wsgi.WIRING)

    assert (f"[{code}]" in result.stderr, "Traceback" in result.output) == (True, False)
    assert file.read_bytes() == content

import pytest
from click.testing import CliRunner

from admin.cli.group import COMMANDS, bihuan
from admin.cli.language import language


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        (["feel"], "错误"),
        (["feel", "--lang", "en"], "Error"),
        (["feel", "--lang=en"], "Error"),
        (["--lang", "en", "feel"], "Error"),
        (["--lang", "en", "feel", "--lang", "zh"], "错误"),
        (["feel", "--nope", "--lang", "en"], "Error"),
    ],
    ids=["default", "after", "joined", "before", "last", "wrong use"],
)
def test_the_option_may_stand_anywhere(words, spoken):
    result = CliRunner().invoke(bihuan, words)

    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(spoken)


def test_without_the_option_it_is_that_of_the_locale(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    assert language() == "en"
    assert CliRunner().invoke(bihuan, ["feel"]).stderr.startswith("Error: ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_it_once(name):
    for _ in range(2):
        told = CliRunner().invoke(bihuan, [name, "--help"]).stdout

        assert told.count("--lang") == 1


def test_a_language_that_is_not_spoken_is_refused():
    result = CliRunner().invoke(bihuan, ["feel", "1", "--lang", "fr"])

    assert (result.exit_code, "zh、en" in result.stderr) == (2, True)

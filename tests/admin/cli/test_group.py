import pytest
from click.testing import CliRunner

from admin.cli.group import COMMANDS, bihuan
from engine.errors import KeysUnfit


def test_every_command_is_there_with_help():
    listed = CliRunner().invoke(bihuan, ["--help"]).stdout

    assert [name for name in COMMANDS if f"  {name} " not in listed] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name):
    assert CliRunner().invoke(bihuan, [name, "--help"]).exit_code == 0


def test_a_refusal_is_a_sentence_and_no_trace():
    class Refusing:
        def settings(self):
            raise KeysUnfit(problem="unreadable")

        def database(self, _settings):
            raise AssertionError

    result = CliRunner().invoke(bihuan, ["verify"], obj=Refusing())

    assert (result.exit_code, "unreadable" in result.stderr) == (1, True)
    assert "Traceback" not in result.output


def test_an_unknown_command_is_refused():
    assert CliRunner().invoke(bihuan, ["destroy"]).exit_code == 2

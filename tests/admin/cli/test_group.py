import errno

import pytest
from click.testing import CliRunner

from admin.cli.group import COMMANDS, bihuan
from engine.config import read_settings
from engine.errors import DatabaseGone, KeysUnfit


class Failing:
    """Stands for the composition root and raises at once."""

    def __init__(self, problem: Exception) -> None:
        self.problem = problem

    def settings(self):
        raise self.problem


def test_every_command_is_there_with_help():
    listed = CliRunner().invoke(bihuan, ["--help"]).stdout

    assert [name for name in COMMANDS if f"  {name} " not in listed] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name):
    assert CliRunner().invoke(bihuan, [name, "--help"]).exit_code == 0


@pytest.mark.parametrize(
    ("problem", "exit_code", "told"),
    [
        (
            KeysUnfit(problem="unreadable", file="vault.key"),
            2,
            "错误：读不到密钥文件 vault.key。 [keys_unfit]\n",
        ),
        (
            DatabaseGone(),
            2,
            "错误：无法连接数据库，请检查 BIHUAN_DATABASE_URL 及数据库服务。 [database_gone]\n",
        ),
        (
            OSError(errno.EADDRINUSE, "Address already in use"),
            2,
            "错误：地址已被其他程序占用。 [address_in_use]\n",
        ),
        (RecursionError(), 2, "错误：嵌套过深，无法读取。 [too_deep]\n"),
    ],
    ids=["engine", "database", "system", "depth"],
)
def test_what_a_command_raises_is_a_sentence_and_no_trace(problem, exit_code, told):
    result = CliRunner().invoke(bihuan, ["migrate"], obj=Failing(problem))

    assert (result.exit_code, result.stdout, result.stderr) == (exit_code, "", told)


def test_a_mistake_of_ours_keeps_its_trace():
    result = CliRunner().invoke(bihuan, ["migrate"], obj=Failing(KeyError("ours")))

    assert isinstance(result.exception, KeyError)


@pytest.mark.parametrize(
    "variable", ["PORT", "BIHUAN_POOL", "BIHUAN_RELEASES", "BIHUAN_DATABASE_URL"]
)
def test_settings_that_cannot_be_used_are_named(variable):
    class Reading:
        def settings(self):
            return read_settings({variable: "garbage"})

    result = CliRunner().invoke(bihuan, ["migrate"], obj=Reading())

    assert (result.exit_code, variable in result.stderr) == (2, True)


def test_words_that_are_no_text_are_refused_before_anything_runs(call):
    result = call("replay", "\udcff\udcfe")

    assert (result.exit_code, result.stderr) == (
        2,
        "错误：参数“??”不是 UTF-8 文本。 [word_not_utf8]\n",
    )


def test_an_unknown_command_is_refused():
    assert CliRunner().invoke(bihuan, ["destroy"]).exit_code == 2


def test_no_command_at_all_is_answered_with_help():
    result = CliRunner().invoke(bihuan, [])

    assert (result.exit_code, "Commands:" in result.stderr) == (2, True)

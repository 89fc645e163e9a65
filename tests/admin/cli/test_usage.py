import pytest


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["feel", "--nope"], "没有选项 --nope。"),
        (["feel", "1", "2"], "多出的参数：2。"),
        (["feel", "1", "--context"], "选项 --context 后面缺少值。"),
        (["feel", "1", "--json=yes"], "选项 --json 不带值。"),
        (["check"], "缺少 FILES。"),
        (["check", "x", "--profile", "y"], "--profile 只能是：process-owner、standard。"),
        (["serve", "--threads", "0"], "--threads 应为 1 到 512 的整数。"),
        (["serve", "--threads", "-1"], "--threads 应为 1 到 512 的整数。"),
        (["simulate", "--seed", "x"], "--seed 应为整数。"),
        (["destroy"], "没有命令 destroy。"),
        (["--nope"], "没有选项 --nope。"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_wrong_use_is_told_in_chinese(call, words, told):
    result = call(*words)

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"错误：{told}")
    assert "Error" not in result.stderr


def test_and_in_english(call):
    result = call("feel", "--nope", "--lang", "en")

    assert result.stderr == (
        "Usage: bihuan feel [OPTIONS] [EXPRESSION] (bihuan feel -h tells more)\n"
        "Error: There is no option --nope.\n"
    )

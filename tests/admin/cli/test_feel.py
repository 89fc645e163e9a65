import json

import pytest


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["1 + 2"], "3\n"),
        (["amount * 2", "--context", '{"amount": 1.15}'], "2.3\n"),
        (['"a" + "b"', "--json"], '{"value":"ab","warnings":[]}\n'),
        (['date("2026-03-09")'], '{"$t":"date","v":"2026-03-09"}\n'),
        (["0.1 + 0.2 = 0.3"], "true\n"),
    ],
    ids=["number", "decimal digits", "json", "date", "exact"],
)
def test_an_expression_is_evaluated(call, words, out):
    result = call("feel", *words)

    assert (result.exit_code, result.stdout) == (0, out)


@pytest.mark.parametrize("words", ["1 +", "", "function(a) a"], ids=["end", "empty", "function"])
def test_an_expression_without_an_answer_ends_with_one(call, words):
    result = call("feel", words)

    assert (result.exit_code, result.stdout, result.stderr[:3]) == (1, "", "错误：")


@pytest.mark.parametrize(
    ("context", "code"),
    [
        ("{", "not_json"),
        ("[1]", "not_an_object"),
        ("5", "not_an_object"),
        ("[" * 30_000 + "]" * 30_000, "too_deep"),
        ('{"a":"\\ud800"}', "not_utf8"),
        ('{"\\udfff":1}', "not_utf8"),
        ('{"a":1e999999999}', "number_too_large"),
        ('{"a":NaN}', "not_a_number"),
        ('{"a":{"$t":"date","v":"2026-02-30"}}', "tag_unknown"),
    ],
)
def test_a_context_that_cannot_be_read_ends_with_two(call, context, code):
    told = call("feel", "1", "--context", context)
    counted = call("feel", "1", "--context", context, "--json")

    answer = json.loads(counted.stdout)
    assert (told.exit_code, told.stdout, f"[{code}]" in told.stderr) == (2, "", True)
    assert (counted.exit_code, answer["value"], answer["error"]["code"]) == (2, None, code)


@pytest.mark.parametrize("words", [[], ["1", "--batch", "x.jsonl"]], ids=["nothing", "both"])
def test_an_expression_or_a_file_is_needed(call, words):
    assert call("feel", *words).exit_code == 2


def test_a_warning_goes_to_the_error_stream(call):
    result = call("feel", "x + 1")

    assert (result.stdout, result.stderr.splitlines()[0]) == (
        "null\n",
        "提示：第 1 个字符处没有值，没有这个名称（x） [unknown_name]",
    )


def test_a_batch_answers_in_the_order_asked(call, tmp_path):
    rows = [
        {"expression": "a + 1", "context": {"a": 1.5}},
        {"expression": "> 3", "context": {"?": 4}, "unary": True},
        {"expression": "1 +"},
        {"expression": 'duration("P1D") * 2'},
    ]
    file = tmp_path / "batch.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))

    lines = [json.loads(line) for line in call("feel", "--batch", str(file)).stdout.splitlines()]

    assert [line["value"] for line in lines] == [2.5, True, None, {"$t": "duration", "v": "P2D"}]
    assert "error" in lines[2]

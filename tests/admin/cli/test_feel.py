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


@pytest.mark.parametrize("words", [["1 +"], ["1", "--context", "{"]], ids=["syntax", "context"])
def test_what_cannot_be_read_ends_with_one(call, words):
    assert call("feel", *words).exit_code == 1


def test_a_warning_goes_to_the_error_stream(call):
    result = call("feel", '"a" < 1')

    assert (result.stdout, bool(result.stderr)) == ("null\n", True)


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

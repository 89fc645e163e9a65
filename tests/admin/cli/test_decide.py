import json

import pytest

TABLE = "processes/shared/dmn_severity.dmn"


def facts(**given) -> str:
    names = (
        *("injury", "property_loss", "allergy", "brand_hot_post", "production_stopped"),
        *("key_customer", "frontline_urgent", "production_affected", "multi_customer"),
        "batch_issue",
    )
    return json.dumps(dict.fromkeys(names, False) | {"cluster_7d": 0} | given)


@pytest.mark.parametrize(
    ("given", "severity"),
    [({}, "general"), ({"injury": True}, "urgent"), ({"cluster_7d": 5}, "important")],
    ids=["default", "injury", "cluster"],
)
def test_a_table_of_the_product_decides(call, given, severity):
    result = call("decide", TABLE, "--input", facts(**given), "--json")

    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["value"]["severity"], len(answer["matched"])) == (
        0,
        severity,
        1,
    )


def test_a_file_that_is_no_table_ends_with_one(call, tmp_path):
    file = tmp_path / "x.dmn"
    file.write_text("<x/>")

    assert call("decide", str(file)).exit_code == 1


def test_a_batch_of_decisions(call, tmp_path):
    file = tmp_path / "batch.jsonl"
    row = {"files": [TABLE], "input": json.loads(facts(injury=True))}
    file.write_text(json.dumps(row) + "\n" + json.dumps({"files": ["nowhere.dmn"]}))

    lines = [json.loads(line) for line in call("decide", "--batch", str(file)).stdout.splitlines()]

    assert (lines[0]["value"]["severity"], lines[1]["value"]) == ("urgent", None)

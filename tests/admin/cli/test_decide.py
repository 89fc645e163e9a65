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


def test_no_answer_shows_python(call, tmp_path):
    file = tmp_path / "x.dmn"
    file.write_text("<x/>")

    unread = call("decide", str(file))
    unknown = call("decide", TABLE, "--decision", "nix")

    assert unread.stderr.startswith("错误：文件无法读作 DMN：")
    assert unknown.stderr == "错误：文件中没有“nix”；有：问题定级。 [decision_unknown]\n"
    assert not set("{}()'") & set(unread.stderr + unknown.stderr)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nowhere.dmn"], "file_absent"),
        (["processes"], "file_is_folder"),
        ([TABLE, "--input", "5"], "not_an_object"),
        ([TABLE, "--input", "[" * 30_000], "too_deep"),
        ([], "file_or_batch"),
        (["--batch", "processes"], "file_is_folder"),
    ],
    ids=["absent", "folder", "number", "deep", "nothing", "batch"],
)
def test_what_cannot_be_read_ends_with_two(call, words, code):
    result = call("decide", *words)

    assert (result.exit_code, result.stdout, f"[{code}]" in result.stderr) == (2, "", True)


def test_what_matched_and_what_did_not_fit_is_told(call):
    result = call("decide", TABLE, "--input", facts(cluster_7d="x"))

    assert result.stderr.splitlines()[0].startswith("命中的规则：")
    assert "值不符合类型 number" in result.stderr


def test_every_line_of_a_batch_has_its_answer(call, tmp_path):
    file = tmp_path / "batch.jsonl"
    rows = [
        {"files": []},
        {"files": ["a\0b"]},
        {"files": ["processes"]},
        {"files": ["README.md"]},
        {"files": [TABLE], "input": 5},
        {"files": [TABLE], "decision": 5},
        {"files": [TABLE], "bkm": "nix"},
        {"files": [TABLE], "input": json.loads(facts())},
    ]
    file.write_text("{nope\n" + "\n".join(json.dumps(row) for row in rows))

    result = call("decide", "--batch", str(file))

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer.get("error", {}).get("code") for answer in answers] == [
        "not_json",
        "files_missing",
        "file_absent",
        "file_is_folder",
        "decision_refused",
        "not_an_object",
        "text_missing",
        "decision_unknown",
        None,
    ]
    assert (result.exit_code, answers[-1]["value"]["severity"]) == (0, "general")


def test_a_batch_of_decisions(call, tmp_path):
    file = tmp_path / "batch.jsonl"
    row = {"files": [TABLE], "input": json.loads(facts(injury=True))}
    file.write_text(json.dumps(row) + "\n" + json.dumps({"files": ["nowhere.dmn"]}))

    lines = [json.loads(line) for line in call("decide", "--batch", str(file)).stdout.splitlines()]

    assert (lines[0]["value"]["severity"], lines[1]["value"]) == ("urgent", None)


def test_the_files_of_a_batch_import_each_other(call, tmp_path):
    head = '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"'
    imported = '<import name="{0}" namespace="{0}" importType="https://www.omg.org/spec/DMN/"/>'
    need = '<informationRequirement><requiredDecision href="{}#d"/></informationRequirement>'
    for name, other, text in (("a", "b", "b.d + 1"), ("b", "c", "c.d + 1"), ("c", "", "1")):
        inner = imported.format(other) if other else ""
        needs = need.format(other) if other else ""
        (tmp_path / f"{name}.dmn").write_text(
            f'{head} name="{name}" namespace="{name}">{inner}<decision id="d" name="d">{needs}'
            f"<literalExpression><text>{text}</text></literalExpression></decision></definitions>"
        )
    file = tmp_path / "batch.jsonl"
    files = [str(tmp_path / f"{name}.dmn") for name in "abc"]
    file.write_text(json.dumps({"files": files}))

    answer = json.loads(call("decide", "--batch", str(file)).stdout)

    assert (answer["value"], answer["warnings"]) == (3, [])

import json

import pytest

from tests.engine.trial.drawn import END, MESSAGE, START, event, file, line, script

SCRIPTS = {"a": [{"trace": "a"}, {"set": {"n": "n * 2"}}]}


@pytest.fixture
def drawn(tmp_path):
    (tmp_path / "good.bpmn").write_bytes(file(p=START + script("a") + END + line("s", "a", "e")))
    (tmp_path / "waits.bpmn").write_bytes(file(q=event("c", MESSAGE).join([START, line("s", "c")])))
    (tmp_path / "bad.bpmn").write_bytes(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    (tmp_path / "scripts.json").write_text(json.dumps(SCRIPTS))
    return tmp_path


def test_a_trial_as_json(call, drawn):
    words = ("--scripts", str(drawn / "scripts.json"), "--variables", '{"n": 0.5}', "--json")

    result = call("trial", str(drawn / "good.bpmn"), *words)

    assert (result.exit_code, result.stdout) == (
        0,
        '{"status":"completed","trace":["a"],"variables":{"n":1},"findings":[]}\n',
    )


@pytest.mark.parametrize(
    ("name", "status", "code", "exit_code"),
    [
        ("good", "refused", "unsupported", 1),
        ("waits", "waiting", "trial_awaits_message", 0),
        ("bad", "refused", "xml_doctype", 1),
    ],
)
def test_the_status_and_the_place(call, drawn, name, status, code, exit_code):
    named = f"{drawn}/./{name}.bpmn"

    result = call("trial", named, "--json", "--lang", "en")

    answer = json.loads(result.stdout)
    finding = answer["findings"][-1]
    assert (result.exit_code, answer["status"]) == (exit_code, status)
    assert (finding["code"], finding["file"], finding["line"] > 0) == (code, named, True)


@pytest.mark.parametrize(
    ("lang", "last"), [("zh", "试运行结束：还在等待"), ("en", "Still waiting")]
)
def test_people_are_told_what_happened(call, drawn, lang, last):
    lines = call("trial", str(drawn / "waits.bpmn"), "--lang", lang).stdout.splitlines()

    assert (len(lines), lines[-1]) == (3, last)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "files_or_batch"),
        (["good.bpmn", "--batch", "x"], "files_or_batch"),
        (["gone.bpmn"], "file_absent"),
        (["good.bpmn", "--variables", "[1]"], "not_an_object"),
        (["good.bpmn", "--variables", "{"], "not_json"),
        (["good.bpmn", "--horizon", "soon"], "horizon_unreadable"),
        (["good.bpmn", "--scripts", "good.bpmn"], "not_json"),
    ],
)
def test_wrong_use_ends_with_two(call, drawn, monkeypatch, words, code):
    monkeypatch.chdir(drawn)

    told = call("trial", *words)

    assert (told.exit_code, told.stdout, f"[{code}]" in told.stderr) == (2, "", True)


def test_wrong_use_is_told_as_json_too(call, drawn):
    result = call("trial", str(drawn / "gone.bpmn"), "--json")

    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["status"], answer["error"]["code"]) == (
        2,
        "refused",
        "file_absent",
    )


def test_a_batch_answers_every_line_in_order(call, drawn):
    good, waits = str(drawn / "good.bpmn"), str(drawn / "waits.bpmn")
    rows = [
        {"files": [good], "scripts": SCRIPTS, "variables": {"n": 2}, "horizon": "PT1S"},
        {"files": ["gone.bpmn"]},
        {"files": [good, waits], "process": "p", "start": ["q"], "scripts": SCRIPTS},
        {"files": [good], "horizon": "soon"},
        {"files": [waits], "process": "q"},
    ]
    file = drawn / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows) + "\n{")

    answers = [json.loads(x) for x in call("trial", "--batch", str(file)).stdout.splitlines()]

    assert [(a["status"], a["trace"], a.get("error", {}).get("code")) for a in answers] == [
        ("completed", ["a"], None),
        ("refused", [], "file_absent"),
        ("waiting", ["a"], None),
        ("refused", [], "horizon_unreadable"),
        ("waiting", [], None),
        ("refused", [], "not_json"),
    ]
    assert answers[0]["variables"] == {"n": 4}

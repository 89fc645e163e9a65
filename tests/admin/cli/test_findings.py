import click
import pytest

from admin.cli.findings import plain, sentence, show
from admin.cli.language import listen
from engine.model.finding import Finding

FOUND = Finding(
    code="form_unknown",
    severity="error",
    file="a.bpmn",
    line=3,
    element_id="t",
    facts={"form": "f9"},
)
KIND = Finding(code="file_kind", severity="error", file="a.txt")


@pytest.fixture
def english():
    with click.Context(click.Command("check")) as context:
        listen(context, ["--lang", "en"])
        yield


def test_a_finding_is_a_sentence_and_an_advice():
    assert sentence(KIND) == "不认识的文件种类：a.txt。上传 .bpmn、.dmn 或 .form 文件。"


@pytest.mark.usefixtures("english")
def test_it_is_told_in_english_too():
    assert sentence(KIND) == (
        "Not a kind of file that can be published: a.txt. Upload .bpmn, .dmn or .form files."
    )
    assert "f9" in sentence(FOUND)


def test_a_code_without_words_is_told_as_it_is():
    assert sentence(Finding(code="new_code", severity="error", file="a")) == "new_code"


def test_lines_name_places_and_the_last_sums_up():
    lines = show([KIND, FOUND], "refused", {"a.bpmn": "deep/a.bpmn"})

    assert [line.partition("：")[0] for line in lines[:2]] == ["a.txt", "deep/a.bpmn:3"]
    assert lines[1].endswith("[form_unknown]")
    assert lines[2] == "不能发布（错误 2 个）"


def test_nothing_found_is_said():
    assert show([], "runs", {}) == ["可以运行（没有发现问题）"]


def test_as_json_it_has_five_fields():
    assert sorted(plain(FOUND)) == ["code", "element_id", "line", "message", "severity"]

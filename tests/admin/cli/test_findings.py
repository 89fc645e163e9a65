from admin.cli.findings import plain, sentence
from engine.model.finding import Finding

FOUND = Finding(
    code="form_unknown",
    severity="error",
    file="a.bpmn",
    line=3,
    element_id="t",
    facts={"form": "f9"},
)


def test_a_finding_is_a_sentence_in_both_languages():
    assert "f9" in sentence(FOUND, "zh")
    assert "f9" in sentence(FOUND, "en")
    assert sentence(FOUND, "zh") != sentence(FOUND, "en")


def test_a_code_without_words_is_told_as_it_is():
    assert sentence(Finding(code="new_code", severity="error", file="a"), "en") == "new_code"


def test_as_json_it_has_five_fields():
    assert sorted(plain(FOUND, "en")) == ["code", "element_id", "line", "message", "severity"]

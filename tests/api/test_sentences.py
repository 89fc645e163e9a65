import re

import pytest

from admin.refusals import FormExpired
from api.errors import STATUS
from api.refusals import EngineError
from api.sentences import sentence
from complaints.catalogue import text_of
from complaints.catalogue_source import codes
from complaints.errors import ComplaintError
from forms.problem import CODES

OF_HTTP = {
    "bad_request", "method_not_allowed", "body_too_large", "media_type_not_supported",
    "internal_error", "not_ready",
}  # fmt: skip
OF_FIELDS = {"not_a_uuid", "unfit"}


def refusals(error):
    return {error.code}.union(*(refusals(child) for child in error.__subclasses__()))


def test_every_refusal_has_a_sentence_and_no_sentence_lacks_its_refusal():
    known = refusals(EngineError) - {"engine_error"}

    assert {ComplaintError.code, FormExpired.code} <= known
    assert {error.code for error in STATUS} <= known
    assert set(codes("errors")) == known | OF_HTTP


def test_every_problem_of_a_field_has_a_sentence():
    assert set(codes("answers")) == CODES | OF_FIELDS


@pytest.mark.parametrize("subject", ["errors", "answers"])
def test_chinese_sentences_are_chinese_and_english_ones_plain(subject):
    foreign = [
        code
        for code in codes(subject)
        if not re.search(r"[\u4e00-\u9fff]", text_of(subject, code, "zh"))
        or not text_of(subject, code, "en").isascii()
    ]

    assert foreign == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", "登录失败次数过多，请在 7 秒后重试。"),
        ("en", "Too many failed attempts to sign in; try again in 7 seconds."),
    ],
    ids=["zh", "en"],
)
def test_facts_fill_the_sentence(language, told):
    assert sentence("errors", "too_many_attempts", {"seconds": 7}, language) == told


def test_a_missing_fact_is_left_open():
    assert sentence("answers", "too_large", {}, "en") == "It must not be more than …."


def test_the_words_of_the_forms_owner_go_first():
    facts = {"message": "请填单号", "message_en": "Give the number"}

    assert sentence("answers", "pattern", facts, "zh") == "请填单号"
    assert sentence("answers", "pattern", facts, "en") == "Give the number"


def test_an_unknown_code_is_shown_as_it_is():
    assert sentence("errors", "no_such_code", {}, "en") == "no_such_code"


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "规则 1、3 会同时命中"), ("en", "The rules 1, 3 match at the same time")],
)
def test_a_list_is_said_as_people_write_one(language, said):
    assert sentence("findings", "rules_overlap", {"numbers": [1, 3]}, language) == said

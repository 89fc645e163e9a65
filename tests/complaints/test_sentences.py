import pytest

from complaints.sentences import filled, listed, sentence


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "规则 1、3 会同时命中"), ("en", "The rules 1, 3 match at the same time")],
)
def test_a_list_is_said_as_people_write_one(language, said):
    assert sentence("findings", "rules_overlap", {"numbers": [1, 3]}, language) == said


def test_a_code_without_a_sentence_is_shown_as_it_is():
    assert sentence("errors", "no_such_code", {}, "en") == "no_such_code"


def test_a_fact_that_nobody_gave_is_left_open():
    assert filled("{a} of {b}", {"a": 1}) == "1 of …"
    assert filled("{a} of {b}", {"a": 1}, unknown="—") == "1 of —"


def test_braces_in_facts_are_text():
    assert filled("{a}", {"a": "{b}", "b": 1}) == "{b}"


def test_an_empty_list_says_nothing():
    assert listed([], "zh") == ""

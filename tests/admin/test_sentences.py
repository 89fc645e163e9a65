from admin.sentences import sentence
from admin.words import Words


def test_facts_stand_in_the_sentence_and_what_nobody_told_is_left_open():
    told = [
        sentence("errors", "too_many_attempts", facts, Words("en"))
        for facts in ({"seconds": 60}, {})
    ]

    assert told == [
        "Too many failed attempts to sign in; try again in 60 seconds.",
        "Too many failed attempts to sign in; try again in … seconds.",
    ]


def test_the_words_of_an_owner_go_before_ours():
    facts = {"message": "时间不能晚于现在", "message_en": "Not in the future"}

    assert sentence("answers", "rule", facts, Words("zh")) == "时间不能晚于现在"
    assert sentence("answers", "rule", facts, Words("en")) == "Not in the future"


def test_a_list_is_said_as_people_write_one():
    told = sentence("findings", "rules_overlap", {"numbers": (1, 3)}, Words("zh"))

    assert told == "规则 1、3 会同时命中"


def test_a_code_without_a_sentence_is_shown_as_it_is():
    assert sentence("errors", "never_heard", {}, Words("en")) == "never_heard"

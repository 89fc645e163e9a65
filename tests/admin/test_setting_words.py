from admin.setting_words import trouble
from admin.words import Words
from complaints.errors import BadMailSettings
from engine.errors import BadInput


def test_a_reason_names_what_was_given():
    assert trouble(BadInput(problem="not_a_date", value="x"), Words("zh")) == (
        "日期的写法是 2026-12-31。 (x)"
    )
    assert trouble(BadInput(problem="spans_overlap", spans=["a", "b"]), Words("en")) == (
        "Two spans of hours overlap. (a, b)"
    )


def test_a_reason_without_words_is_told_by_its_code():
    told = trouble(BadMailSettings(problem="unknown_keys"), Words("en"))

    assert told == "The mail settings are not valid."

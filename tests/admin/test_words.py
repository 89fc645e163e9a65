import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

from admin.words import Words
from complaints.catalogue import SOURCES
from complaints.catalogue_source import parsed

ADMIN = Path(__file__).parents[2] / "admin"
SPOKEN = {
    "_": None, "gettext": None, "ngettext": (1, 2), "words": None, "spoken": None, "many": (1, 2),
}  # fmt: skip
PLACE = re.compile(r"%\((\w+)\)s")


def used() -> set[str | tuple[str, ...]]:
    """Every message that the pages say."""
    methods = [("**.html", "jinja2"), ("pages/**.py", "python"), ("*.py", "python")]
    found = extract_from_dir(ADMIN, methods, keywords=SPOKEN)
    return {message for _, _, message, _, _ in found}


def translated() -> dict[str | tuple[str, ...], str]:
    return {
        message.id: message.string if isinstance(message.string, str) else message.string[0]
        for message in parsed(SOURCES["zh"])
        if message.id and message.context is None
    }


def test_each_message_has_its_chinese_and_none_is_left_over():
    messages, catalogue = used(), translated()

    assert sorted(map(str, messages - catalogue.keys())) == []
    assert sorted(map(str, catalogue.keys() - messages)) == []


def test_a_translation_has_the_places_of_its_message():
    different = {
        message: text
        for message, text in translated().items()
        for own in [message if isinstance(message, str) else message[1]]
        if sorted(set(PLACE.findall(own))) != sorted(set(PLACE.findall(text)))
    }

    assert different == {}


@pytest.mark.parametrize(
    ("language", "told"),
    [("zh", ["登记投诉", "还剩 6 分钟", "1 天", "2 天"]),
     ("en", ["Record a complaint", "6 min left", "1 day", "2 days"])],
    ids=["zh", "en"],
)  # fmt: skip
def test_it_speaks_one_language(language, told):
    words = Words(language)

    assert [
        words("Record a complaint"),
        words("%(span)s left", span=words("%(n)s min", n=6)),
        words.many("%(num)s day", "%(num)s days", 1),
        words.many("%(num)s day", "%(num)s days", 2),
    ] == told


def test_of_a_name_in_both_languages_it_takes_the_readers_or_the_other():
    zh, en = Words("zh"), Words("en")

    assert [zh.pick("回访", "Visit"), en.pick("回访", "Visit")] == ["回访", "Visit"]
    assert [zh.pick("", "Visit"), en.pick("回访", "")] == ["Visit", "回访"]
    assert [(w.tag, w.other) for w in (zh, en)] == [("zh-CN", "en"), ("en", "zh")]


def test_places_of_a_plural_stay_open_for_templates():
    assert Words("en").fitting("%(num)s day", "%(num)s days", 1) == "%(num)s day"
    assert Words("zh").fitting("%(num)s day", "%(num)s days", 1) == "%(num)s 天"

import pytest

from engine.library.search_words import wanted_words, words_of

STORY = "王女士：定制围巾（DD-0087）没有收到，the Electric-Kettle leaks，138 0013 8000"


@pytest.mark.parametrize(
    "question",
    ["围巾", "王女士", "没有收到", "kett", "KETTLE", "ｋｅｔｔｌｅ", "electric kettle", "dd-0087",
     "0087", "13", "围巾 kettle", "女士、围巾", "王 围巾"],
)  # fmt: skip
def test_a_text_is_found_by(question):
    wanted = wanted_words(question)

    assert wanted
    assert set(wanted) <= words_of(STORY)


@pytest.mark.parametrize("question", ["水壶", "ettle", "kettles", "围巾 水壶", "巾定", "9000"])
def test_a_text_is_not_found_by(question):
    assert not set(wanted_words(question)) <= words_of(STORY)


@pytest.mark.parametrize("typed", ["13912349000", "139 1234 9000", "+86 139-1234-9000"])
@pytest.mark.parametrize("question", ["9000", "139", "1391234", "13912349000", "139 1234 9000"])
def test_a_phone_is_found_however_it_was_typed(typed, question):
    assert set(wanted_words(question)) <= words_of(typed)


@pytest.mark.parametrize("question", ["", " ", "王", "a", "7", "王 7 a", "，。!"])
def test_one_character_asks_for_nothing(question):
    assert wanted_words(question) == ()


def test_words_are_asked_for_once_and_not_without_end():
    assert wanted_words("围巾 围巾 ab AB") == ("围巾", "ab")
    assert len(wanted_words("围巾" * 5000)) == 2
    assert len(words_of("x1" * 100_000)) < 10

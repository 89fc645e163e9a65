import pytest
from marshmallow import ValidationError

from api.paging import LinesIn, PageIn, place


def test_without_wishes_the_first_page_is_meant():
    assert PageIn().load({}) == {"limit": 50}
    assert LinesIn().load({}) == {"after": 0, "limit": 100}


def test_numbers_come_as_texts():
    assert PageIn().load({"after": "1.2.3", "limit": "7"}) == {"after": "1.2.3", "limit": 7}


def test_a_place_of_ours_is_taken():
    assert place("9007199254740991.12.1") is None


@pytest.mark.parametrize(
    "text",
    ["", "1.2", "1.2.3.4", "a.b.c", "-1.2.3", "1" * 17 + ".1.1", "١.٢.٣", "1.2.3\n"],
    ids=["empty", "short", "long", "words", "negative", "huge", "arabic", "newline"],
)
def test_what_is_no_place_is_refused(text):
    with pytest.raises(ValidationError):
        place(text)

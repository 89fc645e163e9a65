from api.people import NameOut, PersonOut, by_number
from engine.library import Name
from engine.model import Actor

ANNA = Actor(
    id=7, slug="anna", name_zh="安娜", name_en="Anna", groups=frozenset({"b", "a"}),
    grants=frozenset({"*"}),
)  # fmt: skip
SHOWN = {"id": 7, "slug": "anna", "name_zh": "安娜", "name_en": "Anna", "groups": ["a", "b"]}


def test_a_person_is_shown_without_what_they_may_do():
    assert PersonOut().dump(ANNA) == SHOWN


def test_people_are_found_by_number():
    assert by_number({7: ANNA}) == {"7": SHOWN}


def test_a_name_has_two_languages():
    assert NameOut().dump(Name("打包", "Pack")) == {"zh": "打包", "en": "Pack"}

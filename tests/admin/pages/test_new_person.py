import pytest

from api.entrance import Entrance
from complaints.demo import account

WANG = {"slug": "wang-fang", "name_zh": "王芳", "name_en": "Wang Fang"}


def test_a_person_is_added_and_signs_in(town, visit):
    visitor = visit("admin").get("/people/new")

    visitor.send("/people/new", **WANG, groups=["frontline", "handlers"], password="long enough")

    assert (visitor.heading, visitor.said) == ("Wang Fang", "Added. The person can sign in now.")
    added = account(town.engine, "wang-fang")
    assert added.groups == {"frontline", "handlers"}
    person, _ = Entrance(town.engine).enter("wang-fang", "long enough", "")
    assert person.id == added.id


def test_a_password_is_made_up_and_shown_once(town, visit):
    visitor = visit("admin").get("/people/new").send("/people/new", **WANG)

    [secret] = visitor.texts("//p[@class='secret']")
    person, _ = Entrance(town.engine).enter("wang-fang", secret, "")
    assert person.slug == "wang-fang"
    assert secret not in visitor.get(f"/people/{person.id}").page.text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"slug": ""}, ["Account: It is required."]),
        ({"slug": "Wang Fang"}, ["Account: Use 1 to 40 small letters, digits, dots, hyphens and "
                                 "underscores, a letter or digit first: wang.fang"]),
        ({"slug": "xiao-zhang"}, ["Account: This one is taken already. Choose another."]),
        ({"name_zh": " ", "name_en": "x" * 81},
         ["Name in Chinese: It is required.",
          "Name in English: It is too long: 80 characters at most."]),
        ({"password": "short"}, ["First password: It is too short: 8 characters at least."]),
    ],
    ids=["no account", "odd account", "taken", "names", "password"],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_lost(town, visit, typed, told):
    visitor = visit("admin").get("/people/new")
    given = {**WANG, "groups": ["frontline"], "password": "long enough", **typed}

    visitor.send("/people/new", 422, **given)

    assert visitor.texts("//*[@id='problems']//li") == told
    kept = visitor.fields("/people/new")
    assert kept["groups"] == "frontline"
    assert kept["name_en"] == given["name_en"]
    with pytest.raises(LookupError):
        account(town.engine, "wang-fang")


def test_only_administrators_get_that_far(visit):
    visitor = visit("xiao-zhang")

    assert visitor.get("/people/new", 403).heading == "This is not for you to do"

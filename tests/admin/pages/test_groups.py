import pytest

from engine.model import SYSTEM
from engine.queries import Groups


def grants(town, group: str) -> list[str]:
    return next(one["grants"] for one in town.engine.ask(Groups(), SYSTEM) if one["id"] == group)


def test_groups_are_listed_with_how_many_are_in_them(visit):
    visitor = visit("tian-shen").get("/groups")

    assert "Auditorauditor1" in visitor.texts("//tbody/tr")
    assert visitor.links("Add a group") == []
    visitor.get("/groups/auditor")
    assert visitor.texts("//section[@aria-labelledby='h-members']//li") == ["TTian Shentian-shen"]
    assert visitor.texts("//main//form") == []


def test_new_names_leave_what_a_group_grants(town, visit):
    before = grants(town, "quality")
    visitor = visit("admin").get("/groups/quality")

    visitor.send("/groups/quality", name_zh="品质", name_en="Quality people")

    assert (visitor.heading, visitor.said) == ("Quality people quality", "Saved.")
    assert grants(town, "quality") == before


def test_a_new_group_may_do_what_another_does(town, visit):
    visitor = visit("admin").get("/groups/new")

    visitor.send("/groups/new", id="night", name_zh="夜班", name_en="Night", like="quality")

    assert visitor.heading == "Night night"
    assert visitor.texts("//main//h2") == ["Members", "Nobody is in this group", "Names"]
    assert grants(town, "night") == grants(town, "quality")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"id": "quality"}, "Id in drawings: This one is taken already. Choose another."),
        ({"id": "Night 1"}, "Id in drawings: Use 1 to 40 small letters, digits and underscores, "
                            "a letter first: quality_night"),
        ({"name_zh": ""}, "Group name in Chinese: It is required."),
    ],
    ids=["taken", "odd", "no name"],
)  # fmt: skip
def test_what_is_wrong_with_a_group_is_told_at_its_field(visit, typed, told):
    visitor = visit("admin").get("/groups/new")

    visitor.send("/groups/new", 422, **{"id": "night", "name_zh": "夜", "name_en": "N", **typed})

    assert visitor.texts("//*[@id='problems']//li") == [told]
    assert visitor.fields("/groups/new")["name_en"] == "N"


def test_a_name_that_lacks_changes_nothing(visit):
    visitor = visit("admin").get("/groups/quality")

    visitor.send("/groups/quality", 422, name_en="")

    assert visitor.texts("//*[@id='problems']//li") == ["Group name in English: It is required."]
    assert visitor.get("/groups/quality").heading == "Quality quality"


@pytest.mark.parametrize(
    ("who", "path", "status"),
    [("admin", "/groups/nowhere", 404), ("xiao-zhang", "/groups/new", 403)],
    ids=["unknown", "not theirs"],
)
def test_other_pages_are_refused(visit, who, path, status):
    visit(who).get(path, status)

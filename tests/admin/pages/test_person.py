import pytest

from api.entrance import Entrance
from complaints.demo import account
from engine.errors import SignInRefused


@pytest.fixture
def page(town, visit):
    return visit("admin").get(f"/people/{town.number('xiao-zhang')}")


def test_names_and_groups_change(town, page):
    page.send("/names", name_zh="章晓", name_en="Zhang Xiao")
    assert (page.heading, page.said) == ("Zhang Xiao", "Saved.")

    page.send("/groups", groups=["quality"])

    changed = account(town.engine, "xiao-zhang")
    assert (changed.name_zh, changed.groups) == ("章晓", {"quality"})
    ticked = page.tree.xpath("//input[@name='groups'][@checked]/@value")
    assert ticked == ["quality"]


def test_a_name_that_lacks_is_told_at_its_field(town, page):
    page.send("/names", 422, name_zh="", name_en="Zhang Xiao")

    assert page.texts("//*[@id='problems']//li") == ["Name in Chinese: It is required."]
    assert page.fields("/names")["name_en"] == "Zhang Xiao"
    assert account(town.engine, "xiao-zhang").name_en == "Xiao Zhang"


def test_a_password_is_set_or_made_up(town, page):
    entrance = Entrance(town.engine)

    page.send("/password", 422, password="short")
    assert page.texts("//*[@id='password-e']") == ["It is too short: 8 characters at least."]
    page.send("/password", password="long enough")
    assert page.said == "The password is set. All sessions of the person have ended."
    entrance.enter("xiao-zhang", "long enough", "")

    page.send("/password", password="")
    [secret] = page.texts("//p[@class='secret']")
    entrance.enter("xiao-zhang", secret, "")


def test_who_leaves_is_shut_out_and_may_come_back(town, page):
    page.send("/password", password="long enough")

    page.send("/access", access="shut")
    assert page.said == "The account is shut. All its sessions have ended."
    with pytest.raises(SignInRefused):
        Entrance(town.engine).enter("xiao-zhang", "long enough", "")
    page.send("/access", access="open")

    assert page.said == "The account is open again."
    Entrance(town.engine).enter("xiao-zhang", "long enough", "")


def test_administrators_do_not_lock_themselves_out(town, visit):
    visitor = visit("admin").get(f"/people/{town.number('admin')}")

    visitor.send("/groups", 409, groups=["frontline"])

    told = "You would lock yourself out: another administrator has to make this change."
    assert visitor.alarmed == f"{told}Nothing was changed."
    assert visitor.tree.xpath("//input[@name='groups'][@checked]/@value") == ["frontline"]
    visitor.send("/access", 409, access="shut")
    assert visitor.alarmed == f"{told}Nothing was changed."
    assert account(town.engine, "admin").groups == {"admin"}


@pytest.mark.parametrize(("who", "number", "status"), [("admin", 999, 404), ("xiao-zhang", 1, 403)])
def test_a_page_is_there_for_those_who_are_and_for_administrators(visit, who, number, status):
    visit(who).get(f"/people/{number}", status)


def test_the_address_of_a_form_leads_to_its_page(page):
    assert page.get(f"{page.path}/names").heading == "Xiao Zhang"

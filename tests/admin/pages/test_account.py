import pytest

from tests.admin.conftest import CLERK, PASSWORD

NEW = "another one 42"


@pytest.fixture
def page(visit):
    return visit(CLERK).get("/account")


def test_one_sees_ones_groups_and_finds_the_page_in_the_menu(page):
    assert page.heading == "Your account"
    assert "Front line" in page.texts("//section[@aria-labelledby='h-groups']//span")
    assert page.links("Your account") == ["/account"]


def test_a_new_password_keeps_the_reader_in_and_ends_other_sessions(visit, page):
    elsewhere = visit(CLERK).get("/account")

    page.send("/password", current=PASSWORD, new=NEW, again=NEW)

    assert page.said == "Your password is changed. Your other sessions have ended."
    assert elsewhere.get("/account").heading == "Sign in"
    elsewhere.send("/sign-in", 401, name=CLERK, password=PASSWORD)
    elsewhere.send("/sign-in", name=CLERK, password=NEW)
    assert elsewhere.heading == "Your account"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"current": "guess"}, ["Password of now: This is not your password of now."]),
        ({"current": ""}, ["Password of now: It is required."]),
        ({"new": "short", "again": "short"},
         ["New password: It is too short: 8 characters at least."]),
        ({"again": "another"}, ["New password once more: The two are not the same."]),
    ],
    ids=["wrong", "none", "short", "unlike"],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_field_and_the_password_stays(visit, page, typed, told):
    page.send("/password", 422, **{"current": PASSWORD, "new": NEW, "again": NEW, **typed})

    assert page.texts("//*[@id='problems']//li") == told
    assert PASSWORD not in page.page.text
    visit().get("/sign-in").send("/sign-in", name=CLERK, password=PASSWORD)


def test_guessing_the_password_of_now_is_slowed_down_like_signing_in(visit, page):
    for _ in range(5):
        page.send("/password", 422, current="guess", new=NEW, again=NEW)

    page.send("/password", 429, current=PASSWORD, new=NEW, again=NEW)

    assert page.alarmed.startswith("Too many failed attempts to sign in")
    visit().get("/sign-in").send("/sign-in", 429, name=CLERK, password=PASSWORD)


def test_the_address_of_the_form_leads_to_its_page(page):
    assert page.get("/account/password").heading == "Your account"

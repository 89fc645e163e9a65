from dataclasses import replace
from urllib.parse import urlencode

import pytest

import wsgi
from admin.pages.signing_in_elsewhere import COOKIE
from api.entrance import COOKIE as SESSION
from complaints.demo import account
from engine.commands import RecogniseIdentity, SetActive
from engine.model import SYSTEM
from tests.oidc.running import come_back

THERE = "/sign-in/provider"


@pytest.fixture
def housed(town, oidc):
    """The town, whose people may sign in at the provider as well."""
    town.app = wsgi.create_faces(town.engine, oidc)
    town.app.testing = True
    return town


def returned(visitor, start=THERE, **answer):
    """The visitor goes to the provider, answers there and follows the way back."""
    begun = visitor.client.get(start)
    assert begun.status_code == 303, begun.text
    way = come_back(begun.location, **answer)
    return way.removeprefix("http://localhost")


def test_the_page_offers_the_provider_where_there_is_one(town, visit, oidc):
    assert visit().get("/sign-in").links("Sign in with") == []
    visit().get(THERE, 404)

    town.app = wsgi.create_faces(town.engine, oidc)
    offered = visit().get("/people").links("Sign in with Head office")

    assert offered == [f"{THERE}?next=/people"]


def test_a_person_comes_back_signed_in_where_they_wanted_to_be(housed, visit):
    visitor = visit()

    visitor.get(returned(visitor, f"{THERE}?next=/people", as_="17:xiao-zhang"))

    assert (visitor.path, visitor.heading) == ("/people", "People")
    assert visitor.client.get_cookie(SESSION).http_only
    assert visitor.client.get_cookie(COOKIE, path=THERE) is None


def test_who_is_linked_comes_in_whatever_they_are_called_now(housed, visit, oidc):
    given = RecogniseIdentity(issuer=oidc.issuer, subject="18:renamed", username="xiao-zhang")
    housed.engine.run(given, SYSTEM)
    visitor = visit()

    visitor.get(returned(visitor, as_="18:renamed"))

    assert "Xiao Zhang" in visitor.texts("//summary")[0]


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("19:stranger", "No account here is linked with you."),
        ("20:admin", "No account here is linked with you."),
        ("21:lin-xia", "Your account here is shut."),
    ],
    ids=["unknown", "who administers", "shut"],
)
def test_who_may_not_come_in_is_told_what_to_do(housed, visit, who, told):
    shut = account(housed.engine, "lin-xia")
    housed.engine.run(SetActive(person=shut.id, is_active=False), SYSTEM)
    visitor = visit()

    visitor.get(returned(visitor, as_=who), 403)

    assert visitor.alarmed.startswith(told)
    assert visitor.client.get_cookie(SESSION) is None
    assert visitor.get("/people").heading == "Sign in"


def test_who_refuses_there_is_back_at_the_form(housed, visit):
    visitor = visit()

    visitor.get(returned(visitor, deny="1"), 400)

    assert visitor.alarmed == "The sign-in was broken off there. Nothing has changed here."


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"state": "x"}, "The sign-in took too long or began in another browser. Try again."),
        ({"iss": "https://evil.example"}, "The answer came from another provider. Try again."),
        ({"code": "guess"}, "The provider does not answer as it should."),
    ],
    ids=["state", "issuer", "code"],
)
def test_what_this_browser_has_not_begun_is_not_believed(housed, visit, oidc, change, told):
    visitor = visit()
    begun = visitor.client.get(THERE)
    state = begun.location.partition("state=")[2].partition("&")[0]
    given = {"state": state, "code": "c", "iss": oidc.issuer, **change}

    visitor.get(f"{THERE}/return?{urlencode(given)}", 502 if "code" in change else 400)

    assert visitor.alarmed.startswith(told)
    assert visitor.client.get_cookie(SESSION) is None


@pytest.mark.parametrize("cookie", ["", "{", "[]", '{"begun": [1, 2, 3], "next": "/"}'])
def test_a_browser_that_kept_nothing_begins_again(housed, visit, cookie):
    visitor = visit()
    visitor.client.set_cookie(COOKIE, cookie, path=THERE)

    visitor.get(f"{THERE}/return?state=&code=c", 400)

    assert visitor.alarmed.startswith("The sign-in took too long")


def test_nobody_is_led_off_the_site_on_the_way_back(housed, visit):
    visitor = visit()

    visitor.get(returned(visitor, f"{THERE}?next=//evil.example/", as_="22:xiao-zhang"))

    assert visitor.path == "/inbox/mine"


def test_a_provider_that_is_away_gives_a_page_that_says_so(town, visit, oidc):
    town.app = wsgi.create_faces(town.engine, replace(oidc, issuer="http://127.0.0.1:9"))
    visitor = visit(language="zh")

    visitor.get(THERE, 502)

    assert visitor.alarmed == "登录服务没有正常回应，可重试，或用密码登录。"


def test_an_administrator_links_their_account_and_then_signs_in_there(housed, visit):
    visitor = visit("admin").get("/account")
    [address] = visitor.links("Link with Head office")

    visitor.get(returned(visitor, address, as_="23:chief"))
    assert visitor.said == "Linked. From now on you can sign in there."

    other = visit()
    other.get(returned(other, as_="23:chief"))
    assert other.heading == "People"
    page = visit("xiao-zhang").get("/account")
    page.get(returned(page, f"{THERE}?links=1", as_="23:chief"))
    assert page.said == "Not linked: it is linked with another account already."


def test_an_administrator_unlinks_somebody(housed, visit, oidc):
    given = RecogniseIdentity(issuer=oidc.issuer, subject="24", username="xiao-zhang")
    person = housed.engine.run(given, SYSTEM)
    visitor = visit("admin").get(f"/people/{person.id}")

    visitor.send("/unlinking")

    assert visitor.said == "No provider signs this person in any more."
    assert oidc.issuer not in visitor.page.text

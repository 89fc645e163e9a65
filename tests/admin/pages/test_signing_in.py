import pytest

from api.entrance import COOKIE
from tests.admin.conftest import CLERK, PASSWORD


def test_who_signs_in_goes_on_to_where_they_wanted_to_be(visit):
    visitor = visit().get("/people")

    visitor.send("/sign-in", name=CLERK.upper(), password=PASSWORD)

    assert (visitor.path, visitor.heading) == ("/people", "People")
    assert "Xiao Zhang" in visitor.page.text
    cookie = visitor.client.get_cookie(COOKIE)
    assert (cookie.http_only, cookie.same_site, cookie.secure) == (True, "Lax", False)


def test_a_wrong_password_is_told_and_the_account_stays_typed(visit):
    visitor = visit().get("/sign-in")

    visitor.send("/sign-in", 401, name=CLERK, password="guess")

    assert visitor.alarmed == "The name, the password or the token is not known."
    assert visitor.fields("/sign-in")["name"] == CLERK


def test_guessing_is_slowed_down(visit):
    visitor = visit().get("/sign-in")
    for _ in range(5):
        visitor.send("/sign-in", 401, name="nobody", password="guess")

    visitor.send("/sign-in", 429, name="nobody", password="guess")

    assert visitor.alarmed == "Too many failed attempts to sign in; try again in 900 seconds."


def test_who_signs_out_is_out(visit):
    visitor = visit(CLERK).get("/people")
    cookie = visitor.client.get_cookie(COOKIE).value

    visitor.send("/sign-out")
    visitor.client.set_cookie(COOKIE, cookie)

    assert visitor.said == "You are signed out."
    assert visitor.get("/people").heading == "Sign in"


def test_nobody_is_led_off_the_site_by_signing_in(visit):
    visitor = visit().get("/sign-in?next=https://evil.example/")

    assert visitor.fields("/sign-in")["next"] == "/"


@pytest.mark.parametrize(("scheme", "is_secure"), [("http", False), ("https", True)])
def test_over_tls_the_session_never_travels_without_it(visit, scheme, is_secure):
    client = visit().client
    origin = f"{scheme}://localhost"

    answer = client.post(
        "/sign-in",
        base_url=origin,
        headers={"Origin": origin},
        data={"name": "xiao-zhang", "password": "correct horse battery"},
    )

    cookies = [line for line in answer.headers.getlist("Set-Cookie") if "bihuan_session" in line]
    assert ["Secure" in line for line in cookies] == [is_secure]

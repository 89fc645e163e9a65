import pytest

from admin.guard import asked_for, local_path
from api.entrance import COOKIE


def test_who_has_not_signed_in_is_shown_the_way_and_comes_back(town):
    answer = town.app.test_client().get("/people?a=1")

    assert (answer.status_code, answer.location) == (302, "/sign-in?next=/people?a%3D1")


def test_an_expired_session_counts_for_nothing(town):
    client = town.app.test_client()
    client.set_cookie(COOKIE, "nobody's")

    assert client.get("/inbox/mine").location == "/sign-in?next=/inbox/mine"


def test_a_form_without_the_sessions_token_changes_nothing(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    visitor = visit("xiao-zhang").get(f"/tasks/{uid}")
    before = scarf.events()

    visitor.send("/claim", 403, csrf_token="stolen")

    assert visitor.heading == "This is not for you to do"
    assert "another session" in visitor.page.text
    assert scarf.events() == before


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}],
    ids=["origin", "fetch_site"],
)
def test_nobody_is_signed_in_from_another_site(town, headers):
    answer = town.app.test_client().post(
        "/sign-in", data={"name": "xiao-zhang", "password": "x"}, headers=headers
    )

    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/complaints/TS-1?a=b", "/complaints/TS-1?a=b"),
        ("http://localhost/people", "/people"),
        ("https://evil.example/people", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("http://[", "/"),
        (None, "/"),
    ],
    ids=["path", "own_host", "other_host", "no_scheme", "backslash", "script", "broken", "none"],
)
def test_an_address_to_go_back_to_stays_on_this_site(town, address, path):
    with town.app.test_request_context("/"):
        assert local_path(address) == path


def test_after_a_form_one_comes_back_to_its_page(town):
    with town.app.test_request_context(
        "/tasks/1/claim", method="POST", headers={"Referer": "http://localhost/tasks/1"}
    ):
        assert asked_for() == "/tasks/1"

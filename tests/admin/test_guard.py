import pytest

from admin.guard import asked_for
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

    assert visitor.heading == "Not sent yet"
    assert scarf.events() == before


def test_what_no_page_of_ours_has_sent_is_not_kept(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    typed = {"apology_text": "not theirs"}
    theirs = visit("xiao-zhang").client.post(f"/tasks/{uid}/completion", data=typed)
    nobodys = visit().client.post(f"/tasks/{uid}/completion", data=typed)

    assert theirs.status_code == 403
    assert theirs.text.count("Nothing was changed") == 1
    assert "This form has expired" in theirs.text
    assert (nobodys.status_code, nobodys.location) == (302, "/sign-in?next=/")
    assert "not theirs" not in theirs.text + nobodys.text


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


def test_after_a_form_one_comes_back_to_its_page(town):
    with town.app.test_request_context(
        "/tasks/1/claim", method="POST", headers={"Referer": "http://localhost/tasks/1"}
    ):
        assert asked_for() == "/tasks/1"

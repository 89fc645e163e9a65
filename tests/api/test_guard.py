from datetime import timedelta

import pytest

from tests.api.conftest import PASSWORD

ANNA = {"name": "anna", "password": PASSWORD}


@pytest.fixture
def browser(app):
    """A browser in which Anna has signed in, and the token of her session."""
    client = app.test_client()
    answer = client.post("/api/v1/session", json=ANNA)
    return client, answer.json["csrf_token"]


def code(answer):
    return answer.status_code, answer.json["code"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Basic YW5uYTp4"},
        {"Authorization": ""},
        {"Cookie": "other=1"},
    ],
    ids=["nothing", "basic", "empty", "foreign_cookie"],
)
def test_who_says_nothing_is_not_signed_in(app, headers):
    answer = app.test_client().get("/api/v1/me", headers=headers)

    assert code(answer) == (401, "not_signed_in")
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="bihuan"'


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer no-such-token"},
        {"Authorization": "Bearer \xff\x7f"},
        {"Authorization": "Bearer " + "x" * 10_000},
        {"Cookie": "bihuan_session=no-such-session"},
        {"Cookie": "bihuan_session="},
    ],
    ids=["empty", "unknown", "binary", "long", "unknown_session", "empty_session"],
)
def test_what_opens_nothing_is_refused(app, headers):
    client = app.test_client(use_cookies=False)

    assert code(client.get("/api/v1/me", headers=headers)) == (401, "sign_in_refused")


def test_a_token_lets_a_program_act(anna):
    assert anna("GET", "/me").json["person"]["slug"] == "anna"


def test_a_revoked_token_is_stolen_goods(root, app):
    made = root("POST", "/tokens", {"label": "lost"}).json
    headers = {"Authorization": f"Bearer {made['token']}"}
    before = app.test_client().get("/api/v1/me", headers=headers)

    revoked = root("DELETE", f"/tokens/{made['id']}")
    after = app.test_client().get("/api/v1/me", headers=headers)

    assert (before.status_code, revoked.status_code) == (200, 204)
    assert code(after) == (401, "sign_in_refused")


def test_an_expired_token_is_refused(root, app, clock):
    made = root("POST", "/tokens", {"label": "short", "expires": "2026-03-02T05:00:00Z"}).json
    headers = {"Authorization": f"Bearer {made['token']}"}
    before = app.test_client().get("/api/v1/me", headers=headers)

    clock.move(timedelta(hours=1))
    after = app.test_client().get("/api/v1/me", headers=headers)

    assert before.status_code == 200
    assert code(after) == (401, "sign_in_refused")


def test_a_session_ends_after_twelve_hours(browser, clock):
    client, _ = browser
    clock.move(timedelta(hours=12))

    assert code(client.get("/api/v1/me")) == (401, "sign_in_refused")


@pytest.mark.parametrize(
    "headers", [{}, {"X-CSRF-Token": "0" * 64}], ids=["absent", "of_another_session"]
)
def test_a_change_in_a_session_needs_the_sessions_token(browser, headers, ines):
    client, _ = browser

    answer = client.post("/api/v1/instances", json={"process": "parcel"}, headers=headers)

    assert code(answer) == (403, "csrf_token_missing")
    assert ines("GET", "/tasks?view=groups").json["items"] == []


def test_a_change_with_the_sessions_token_is_done(browser):
    client, token = browser

    answer = client.post(
        "/api/v1/instances", json={"process": "parcel"}, headers={"X-CSRF-Token": token}
    )

    assert answer.status_code == 201


def test_reading_in_a_session_needs_no_token(browser):
    client, _ = browser

    assert client.get("/api/v1/tasks").status_code == 200


def test_who_asks_is_found_out_before_the_body_is_read(app):
    answer = app.test_client().post("/api/v1/instances", data="{", content_type="application/json")

    assert code(answer) == (401, "not_signed_in")

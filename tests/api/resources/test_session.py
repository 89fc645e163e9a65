import pytest

from api.throttle import ATTEMPTS_BY_NAME
from tests.api.conftest import PASSWORD

ANNA = {"name": "anna", "password": PASSWORD}


@pytest.fixture
def client(app):
    return app.test_client()


def code(answer):
    return answer.status_code, answer.json["code"]


def test_signing_in_answers_who_and_sets_a_cookie_for_our_pages_only(client):
    answer = client.post("/api/v1/session", json={"name": " Anna ", "password": PASSWORD})

    cookie = answer.headers["Set-Cookie"]
    assert answer.status_code == 201
    assert answer.json["person"] == {
        "id": 1,
        "slug": "anna",
        "name_zh": "anna先生",
        "name_en": "Anna",
        "groups": ["packers"],
    }
    assert answer.json["grants"] == ["instance.start", "personal.read", "task.*"]
    assert {"HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"} <= set(cookie.split("; "))
    assert "Secure" not in cookie
    assert "password" not in answer.text


def test_over_tls_the_cookie_never_leaves_it(client):
    answer = client.post("/api/v1/session", json=ANNA, base_url="https://localhost")

    assert "Secure" in answer.headers["Set-Cookie"].split("; ")


@pytest.mark.parametrize(
    "given",
    [
        {"name": "anna", "password": "wrong password"},
        {"name": "nobody", "password": PASSWORD},
        {"name": "bert", "password": PASSWORD},
        {"name": "system", "password": PASSWORD},
    ],
    ids=["password", "name", "without_password", "the_engine"],
)
def test_a_wrong_name_and_a_wrong_password_look_alike(client, given):
    answer = client.post("/api/v1/session", json=given)

    assert code(answer) == (401, "sign_in_refused")
    assert "facts" not in answer.json
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({}, {"name": "required", "password": "required"}),
        ({"name": "a\x00b", "password": "x"}, {"name": "control_character"}),
        ({"name": "anna", "password": "x" * 201}, {"password": "too_long"}),
        ({"name": ["anna"], "password": {}}, {"name": "not_text", "password": "not_text"}),
    ],
    ids=["empty", "nul", "endless", "types"],
)
def test_what_cannot_be_an_account_is_no_attempt(client, given, errors):
    answer = client.post("/api/v1/session", json=given)

    told = {path: found[0]["code"] for path, found in answer.json["errors"].items()}
    assert (answer.status_code, told) == (422, errors)


def test_guessing_is_slowed_down_even_for_the_right_password(client):
    for _ in range(ATTEMPTS_BY_NAME):
        client.post("/api/v1/session", json={"name": "anna", "password": "guess"})

    answer = client.post("/api/v1/session", json=ANNA)

    assert code(answer) == (429, "too_many_attempts")
    assert answer.headers["Retry-After"] == "900"


def test_signing_out_ends_the_session_for_good(app, client):
    token = client.post("/api/v1/session", json=ANNA).json["csrf_token"]
    session = client.get_cookie("bihuan_session").value

    answer = client.delete("/api/v1/session", headers={"X-CSRF-Token": token})
    thief = app.test_client(use_cookies=False)
    stolen = thief.get("/api/v1/me", headers={"Cookie": f"bihuan_session={session}"})

    assert answer.status_code == 204
    assert client.get_cookie("bihuan_session") is None
    assert code(stolen) == (401, "sign_in_refused")


def test_a_program_has_no_session_to_end(anna):
    assert code(anna("DELETE", "/session")) == (401, "not_signed_in")


def test_a_browser_is_told_its_token_again(client):
    told = client.post("/api/v1/session", json=ANNA).json

    assert client.get("/api/v1/me").json == told


def test_one_may_change_ones_own_password(anna, client):
    answer = anna("PUT", "/me/password", {"current": PASSWORD, "new": "another one 42"})

    assert answer.status_code == 204
    assert code(client.post("/api/v1/session", json=ANNA)) == (401, "sign_in_refused")
    renewed = {"name": "anna", "password": "another one 42"}
    assert client.post("/api/v1/session", json=renewed).status_code == 201


@pytest.mark.parametrize(
    ("given", "status", "told"),
    [
        ({"current": "guess", "new": "another one 42"}, 401, "sign_in_refused"),
        ({"current": PASSWORD, "new": "short"}, 422, "bad_fields"),
    ],
    ids=["wrong", "short"],
)
def test_a_password_changes_only_with_the_one_of_now(anna, client, given, status, told):
    answer = anna("PUT", "/me/password", given)

    assert code(answer) == (status, told)
    assert client.post("/api/v1/session", json=ANNA).status_code == 201

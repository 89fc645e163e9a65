import pytest


def code(answer):
    return answer.status_code, answer.json["code"]


def test_a_token_is_for_oneself_unless_told_otherwise(root, app):
    own = root("POST", "/tokens", {"label": "mine"}).json
    of_anna = root("POST", "/tokens", {"label": "hers", "person": 1}).json

    slugs = [
        app.test_client()
        .get("/api/v1/me", headers={"Authorization": f"Bearer {made['token']}"})
        .json["person"]["slug"]
        for made in (own, of_anna)
    ]

    assert slugs == ["root", "anna"]
    assert {len(made["token"]) for made in (own, of_anna)} == {43}


def test_a_request_sent_twice_makes_one_token(root):
    first, again = (
        root("POST", "/tokens", {"label": "x"}, headers={"Idempotency-Key": "k"}) for _ in range(2)
    )

    assert (first.status_code, code(again)) == (201, (409, "secret_shown"))
    assert again.json["facts"] == {"token": first.json["id"]}
    assert [line["label"] for line in root("GET", "/tokens").json["items"]].count("x") == 1


@pytest.mark.parametrize(
    ("body", "status", "refused"),
    [
        ({}, 422, "bad_fields"),
        ({"label": ""}, 422, "bad_fields"),
        ({"label": "x", "expires": "tomorrow"}, 422, "bad_fields"),
        ({"label": "x", "expires": "2026-03-02T03:00:00Z"}, 422, "bad_input"),
        ({"label": "x", "person": 99}, 404, "not_found"),
    ],
    ids=["empty", "no_label", "word", "past", "nobody"],
)
def test_a_bad_token_is_refused(root, body, status, refused):
    assert code(root("POST", "/tokens", body)) == (status, refused)


def test_tokens_are_made_and_revoked_by_those_who_may(anna, root):
    made = root("POST", "/tokens", {"label": "mine"}).json

    assert code(anna("POST", "/tokens", {"label": "x", "person": 4})) == (403, "forbidden")
    assert code(anna("DELETE", f"/tokens/{made['id']}")) == (404, "not_found")
    assert root("DELETE", f"/tokens/{made['id']}").status_code == 204


@pytest.mark.parametrize("token", ["999", "99999999999", "x"])
def test_an_unknown_token_is_not_found(root, token):
    assert code(root("DELETE", f"/tokens/{token}")) == (404, "not_found")


def test_one_sees_ones_own_tokens_and_may_revoke_them(root, anna):
    root("POST", "/tokens", {"label": "hers", "person": 1, "expires": "2026-04-02T04:00:00Z"})
    first, second = anna("GET", "/tokens").json["items"]

    revoked = anna("DELETE", f"/tokens/{second['id']}")

    assert (first["label"], second["label"]) == ("test", "hers")
    assert (second["created"], second["expires"]) == (
        "2026-03-02T04:00:00.000000Z", "2026-04-02T04:00:00.000000Z",
    )  # fmt: skip
    assert "token" not in second
    assert revoked.status_code == 204
    assert anna("GET", "/tokens").json["items"] == [first]

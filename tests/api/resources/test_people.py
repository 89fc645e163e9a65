import pytest

DORA = {"slug": "dora", "name_zh": "多拉", "name_en": "Dora"}


def code(answer):
    return answer.status_code, answer.json["code"]


def slugs(root):
    return [person["slug"] for person in root("GET", "/people").json]


def test_a_person_is_added_and_let_in(root, app):
    added = root("POST", "/people", DORA)
    path = f"/people/{added.json['id']}"
    grouped = root("PUT", f"{path}/groups", {"groups": ["packers"]})
    known = root("PUT", f"{path}/password", {"password": "a new password"})

    entered = app.test_client().post(
        "/api/v1/session", json={"name": "dora", "password": "a new password"}
    )

    assert added.json == {"id": 6, **DORA, "groups": []}
    assert [grouped.status_code, known.status_code] == [204, 204]
    assert entered.json["person"]["groups"] == ["packers"]


def test_a_person_is_added_once_under_a_key(root):
    key = {"Idempotency-Key": "dora"}

    first = root("POST", "/people", DORA, headers=key)
    again = root("POST", "/people", DORA, headers=key)

    assert (first.status_code, again.json) == (201, first.json)


def test_a_taken_account_is_a_conflict(root):
    assert code(root("POST", "/people", {**DORA, "slug": "anna"})) == (409, "conflict")
    assert slugs(root) == ["anna", "bert", "carl", "ines", "root"]


def test_who_is_kept_out_is_out_at_once(root, anna):
    answer = root("PUT", "/people/1/active", {"is_active": False})

    assert answer.status_code == 204
    assert code(anna("GET", "/me")) == (401, "sign_in_refused")
    assert slugs(root) == ["bert", "carl", "ines", "root"]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "refused"),
    [
        ("POST", "/people", {**DORA, "slug": "Do Ra"}, 422, "bad_input"),
        ("POST", "/people", {**DORA, "name_zh": "\x00"}, 422, "bad_fields"),
        ("POST", "/people", {**DORA, "password": "x"}, 422, "bad_fields"),
        ("PUT", "/people/99/groups", {"groups": []}, 404, "not_found"),
        ("PUT", "/people/1/groups", {"groups": ["no-such"]}, 404, "not_found"),
        ("PUT", "/people/1/groups", {"groups": "packers"}, 422, "bad_fields"),
        ("PUT", "/people/1/password", {"password": "short"}, 422, "bad_fields"),
        ("PUT", "/people/99/password", {"password": "long enough"}, 404, "not_found"),
        ("PUT", "/people/0/active", {"is_active": False}, 422, "bad_input"),
        ("PUT", "/people/99999999999/active", {"is_active": False}, 404, "not_found"),
    ],
)
def test_a_bad_change_of_people_is_refused(root, method, path, body, status, refused):
    assert code(root(method, path, body)) == (status, refused)
    assert slugs(root) == ["anna", "bert", "carl", "ines", "root"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/people", None),
        ("POST", "/people", DORA),
        ("PUT", "/people/1/groups", {"groups": ["admins"]}),
        ("PUT", "/people/4/password", {"password": "long enough"}),
        ("PUT", "/people/4/active", {"is_active": False}),
    ],
)
def test_people_are_changed_by_those_who_may(anna, method, path, body):
    assert code(anna(method, path, body)) == (403, "forbidden")

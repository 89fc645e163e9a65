def test_answers_are_kept_by_nobody_on_the_way(anna, pack):
    answer = anna("GET", pack)

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_refusals_are_kept_by_nobody_either(carl):
    answer = carl("GET", "/tasks")

    assert (answer.status_code, answer.headers["Cache-Control"]) == (403, "no-store")


def test_an_address_with_nul_is_not_found(root):
    answer = root("GET", "/streams/a%00b/events")

    assert (answer.status_code, answer.json["code"]) == (404, "not_found")


def test_everybody_may_come_to_the_front_door(app):
    answer = app.test_client().post("/api/v1/session", json={})

    assert answer.status_code == 422


def test_a_command_documents_its_headers(app):
    told = app.test_client().get("/api/v1/openapi.json").json
    claim = told["paths"]["/api/v1/tasks/{task}/claim"]["post"]

    assert [parameter["name"] for parameter in claim["parameters"]] == [
        "Idempotency-Key",
        "If-Match",
    ]

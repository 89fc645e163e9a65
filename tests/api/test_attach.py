import pytest
from flask import Flask

from api import attach
from api.context import ENGINE, ENTRANCE


def test_the_application_knows_engine_and_entrance(engine):
    app = Flask("test", static_folder=None)

    entrance = attach(app, engine)

    assert app.extensions[ENGINE] is engine
    assert app.extensions[ENTRANCE] is entrance


def test_the_specification_is_openapi_3_1_and_covers_every_route(app):
    told = app.test_client().get("/api/v1/openapi.json").json

    documented = {
        (method.upper(), path)
        for path, item in told["paths"].items()
        for method in item
        if method in {"get", "post", "put", "delete"}
    }
    served = {
        (method, path_of(rule.rule))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/")
        and not rule.rule.startswith(("/api/v1/docs", "/api/v1/openapi.json"))
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert told["openapi"] == "3.1.0"
    assert documented == served


def path_of(rule):
    return "/".join(
        "{" + part.rpartition(":")[2].rstrip(">") + "}" if part.startswith("<") else part
        for part in rule.split("/")
    )


def test_every_command_may_carry_both_headers(app):
    told = app.test_client().get("/api/v1/openapi.json").json

    headers = [
        parameter["name"]
        for parameter in told["paths"]["/api/v1/tasks/{task}/completion"]["post"]["parameters"]
        if parameter["in"] == "header"
    ]
    assert headers == ["Idempotency-Key", "If-Match"]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/no-such", 404, "not_found"),
        ("PUT", "/api/v1/tasks", 405, "method_not_allowed"),
        ("GET", "/api/v2/tasks", 404, "not_found"),
    ],
    ids=["address", "method", "version"],
)
def test_werkzeugs_refusals_are_problem_details_too(app, method, path, status, code):
    answer = app.test_client().open(path, method=method)

    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.json["code"] == code


def test_a_refused_method_names_those_allowed(app):
    answer = app.test_client().put("/api/v1/tasks")

    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_other_addresses_are_left_to_other_faces(app):
    answer = app.test_client().get("/no-such-page")

    assert (answer.status_code, answer.mimetype) == (404, "text/html")


def test_a_fault_of_ours_is_told_without_its_inside(engine):
    app = Flask("test", static_folder=None)
    attach(app, engine)
    app.add_url_rule("/api/v1/broken", view_func=lambda: {}["secret"])

    answer = app.test_client().get("/api/v1/broken")

    assert (answer.status_code, answer.json["code"]) == (500, "internal_error")
    assert "secret" not in answer.text


def test_two_applications_do_not_get_in_each_others_way(engine, app):
    other = Flask("other", static_folder=None)
    attach(other, engine)

    told = [made.test_client().get("/api/v1/openapi.json").json for made in (app, other)]

    assert told[0] == told[1]

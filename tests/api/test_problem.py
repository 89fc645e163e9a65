import pytest
from flask import Flask

from api.problem import findings_out, problem, refusal, told
from api.refusals import BadFields, NotSignedIn, TooManyAttempts
from engine.errors import BadAnswers, Busy, NotFound, ReleaseRefused
from engine.model.finding import Finding

ENGLISH = {"Accept-Language": "en"}
FINDING = Finding(
    code="no_such_finding", severity="error", file="p.bpmn", line=3, element_id="gw", facts={"n": 1}
)
FINDING_OUT = {
    "code": "no_such_finding",
    "severity": "error",
    "file": "p.bpmn",
    "line": 3,
    "element_id": "gw",
    "facts": {"n": 1},
    "message": "no_such_finding",
    "advice": None,
}


@pytest.fixture
def in_english():
    with Flask("test").test_request_context(headers=ENGLISH):
        yield


@pytest.mark.parametrize(
    ("error", "status", "body"),
    [
        (
            NotFound(task="t"),
            404,
            {"title": "There is no such thing.", "code": "not_found", "facts": {"task": "t"}},
        ),
        (
            BadAnswers({"lines[0].no": [{"code": "too_long", "facts": {"max": 4}}]}),
            422,
            {
                "title": "The answers do not fit the form.",
                "code": "bad_answers",
                "errors": {
                    "lines[0].no": [
                        {
                            "code": "too_long",
                            "facts": {"max": 4},
                            "message": "It is too long: 4 characters at most.",
                        }
                    ]
                },
            },
        ),
        (
            ReleaseRefused([FINDING]),
            422,
            {
                "title": "The files cannot be published as they are.",
                "code": "release_refused",
                "findings": [FINDING_OUT],
            },
        ),
    ],
    ids=["facts", "fields", "findings"],
)
@pytest.mark.usefixtures("in_english")
def test_a_refusal_is_told_as_problem_details(error, status, body):
    answer = refusal(error)

    assert answer.json == {"type": f"/api/v1/docs#{body['code']}", "status": status, **body}
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.headers["Content-Language"] == "en"


def test_without_a_wish_the_sentence_is_chinese():
    with Flask("test").test_request_context():
        answer = problem(404, "not_found")

    assert answer.json["title"] == "没有找到所请求的内容。"
    assert answer.headers["Content-Language"] == "zh-CN"


@pytest.mark.parametrize(
    ("error", "header", "value"),
    [
        (Busy(), "Retry-After", "1"),
        (TooManyAttempts(seconds=40), "Retry-After", "40"),
        (NotSignedIn(), "WWW-Authenticate", 'Bearer realm="bihuan"'),
    ],
    ids=["busy", "attempts", "sign_in"],
)
@pytest.mark.usefixtures("in_english")
def test_some_refusals_say_what_to_do(error, header, value):
    assert refusal(error).headers[header] == value


def test_problems_without_facts_are_told():
    problems = BadFields({"name": [{"code": "required"}]}).problems

    assert told(problems, "en") == {
        "name": [{"code": "required", "facts": {}, "message": "It is required."}]
    }


@pytest.mark.usefixtures("in_english")
def test_findings_are_told_with_place_and_facts():
    assert findings_out([FINDING]) == [FINDING_OUT]


def test_a_finding_is_said_with_its_file(in_english):
    found = Finding(code="check_timeout", severity="error", file="a.dmn", facts={"seconds": 5})

    [told] = findings_out([found])

    assert told["message"] == "a.dmn was not checked within 5 seconds and was given up"

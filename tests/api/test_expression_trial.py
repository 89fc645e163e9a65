import pytest
from flask import Flask, g

from api.decision_trial import NEEDS
from api.expression_trial import tried
from engine.errors import Forbidden
from engine.model import Actor


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "没有这个名称（nobody）"), ("en", "there is no such name (nobody)")],
)
def test_a_warning_is_said_in_the_language_of_the_request(root, language, said):
    answer = root(
        "POST",
        "/expressions/trial",
        {"expression": "1 + nobody"},
        headers={"Accept-Language": language},
    )

    [unknown, _] = answer.json["warnings"]
    assert unknown == {"code": "unknown_name", "position": 4, "message": said}


def test_today_is_that_of_the_installation(root):
    answer = root("POST", "/expressions/trial", {"expression": 'now().time offset = @"PT8H"'})

    assert answer.json["value"] is True


def test_nothing_is_read_for_who_may_not_draft():
    with Flask("test").test_request_context():
        g.actor = Actor(id=1, slug="anna", grants=frozenset())

        with pytest.raises(Forbidden) as refused:
            tried("1 +", {}, is_cell=False)

    assert refused.value.facts == {"needs": NEEDS}

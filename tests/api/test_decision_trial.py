import pytest
from flask import Flask, g

from api.decision_trial import NEEDS, tried
from engine.errors import Forbidden
from engine.model import Actor
from tests.api.resources.test_decisions import table


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "没有这个名称（nobody）"), ("en", "there is no such name (nobody)")],
)
def test_a_warning_is_said_in_the_language_of_the_request(root, language, said):
    source = table((("-", "-", "nobody"),))

    answer = root(
        "POST",
        "/decisions/trial",
        {"source": source, "input": {"colour": "red", "amount": 1}},
        headers={"Accept-Language": language},
    )

    assert [one["message"] for one in answer.json["warnings"]] == [said]


def test_nothing_is_read_for_who_may_not_draft():
    with Flask("test").test_request_context():
        g.actor = Actor(id=1, slug="anna", grants=frozenset())

        with pytest.raises(Forbidden) as refused:
            tried("<half", None, {})

    assert refused.value.facts == {"needs": NEEDS}

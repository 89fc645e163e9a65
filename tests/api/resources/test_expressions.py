import pytest


@pytest.fixture
def tried(root):
    def send(expression, **more):
        return root("POST", "/expressions/trial", {"expression": expression, **more})

    return send


@pytest.mark.parametrize(
    ("expression", "context", "value"),
    [
        ("amount claimed / 4", {"amount claimed": 10}, {"$t": "decimal", "v": "2.5"}),
        (
            'due + @"P1D"',
            {"due": {"$t": "date", "v": "2026-02-28"}},
            {"$t": "date", "v": "2026-03-01"},
        ),
        ("[1, 2][item > 1]", {}, [2]),
    ],
)
def test_an_expression_is_evaluated_on_variables_of_ones_own(tried, expression, context, value):
    answer = tried(expression, context=context)

    assert answer.status_code == 200
    assert answer.json == {"value": value, "warnings": []}


def test_a_cell_tests_a_value(tried):
    assert tried("[1..5], > limit", unary=True, context={"?": 9, "limit": 8}).json["value"] is True
    assert tried("not(9)", unary=True, context={"?": 9}).json["value"] is False


@pytest.mark.parametrize(
    ("expression", "code", "facts"),
    [
        ("1 +", "expression_unreadable", {"line": 1, "column": 4}),
        ("function(x) x", "evaluation_stopped", {"reason": "feel_not_loggable"}),
        ("for x in 1..1000000000 return x", "evaluation_stopped", {"reason": "feel_limit"}),
    ],
)
def test_what_cannot_be_answered_is_refused(tried, expression, code, facts):
    answer = tried(expression)

    assert (answer.status_code, answer.json["code"]) == (422, code)
    assert facts.items() <= answer.json["facts"].items()


def test_a_long_text_is_not_read(tried):
    assert tried("1" * 20_001).json["code"] == "bad_fields"

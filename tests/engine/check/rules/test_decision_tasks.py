import pytest

from engine.check.known import Known
from engine.check.rules.decision_tasks import decision_tasks
from tests.engine.check.drawn import told, world

TABLE = b"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
 namespace="n"><decision id="dmn_x" name="x"><variable name="x"/><literalExpression><text>1</text>
 </literalExpression></decision></definitions>"""


@pytest.fixture(scope="module")
def known():
    return world({"dmn_x.dmn": TABLE})


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('camunda:decisionRef="dmn_x" camunda:mapDecisionResult="singleEntry"', []),
        ("", [("missing", "decision_missing", "x", {})]),
        ('camunda:class="a.B"', []),
        (
            'camunda:decisionRef="dmn_y"',
            [("error", "decision_unknown", "x", {"decision": "dmn_y"})],
        ),
        (
            'camunda:decisionRef="dmn_x" camunda:mapDecisionResult="first"',
            [("error", "unsupported", "x", {"construct": "mapDecisionResult=first"})],
        ),
        (
            'camunda:decisionRef="dmn_x" camunda:decisionRefBinding="version"',
            [("error", "unsupported", "x", {"construct": "decisionRefBinding=version"})],
        ),
    ],
    ids=["good", "bare", "code", "unknown", "mapping", "binding"],
)
def test_a_business_rule_task_names_a_decision(known, attributes, expected):
    assert told(decision_tasks, f'<businessRuleTask id="x" {attributes}/>', known) == expected


def test_a_table_that_could_not_be_read_is_not_called_absent():
    known = Known(unseen=frozenset({"dmn"}))

    assert told(decision_tasks, '<businessRuleTask id="x" camunda:decisionRef="y"/>', known) == []

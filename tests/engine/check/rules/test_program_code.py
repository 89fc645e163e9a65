import pytest

from engine.check.rules.program_code import program_code
from tests.engine.check.drawn import told


@pytest.mark.parametrize(
    "name",
    ["class", "expression", "delegateExpression", "variableMappingClass"],
)
def test_attributes_that_name_code_are_refused(name):
    assert told(program_code, f'<serviceTask id="x" camunda:{name}="a.b.C"/>') == [
        ("error", "program_code", "x", {"construct": f"camunda:{name}"})
    ]


def test_a_script_as_parameter_is_refused():
    body = (
        '<task id="x"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a">'
        '<camunda:script scriptFormat="js">1</camunda:script></camunda:inputParameter>'
        "</camunda:inputOutput></extensionElements></task>"
    )

    assert told(program_code, body) == [
        ("error", "program_code", "x", {"construct": "camunda:script (a)"})
    ]


def test_an_activation_condition_is_in_feel():
    body = (
        '<complexGateway id="x"><activationCondition language="groovy">y</activationCondition>'
        "</complexGateway>"
    )

    assert told(program_code, body) == [
        ("error", "program_code", "x", {"construct": "activationCondition language=groovy"})
    ]


@pytest.mark.parametrize(
    ("language", "count"),
    [("groovy", 1), ("http://www.w3.org/1999/XPath", 1), ("feel", 0), ("FEEL", 0), ("juel", 0)],
)
def test_conditions_are_in_feel(language, count):
    body = (
        '<sequenceFlow id="f" sourceRef="a" targetRef="b">'
        f'<conditionExpression language="{language}">x</conditionExpression></sequenceFlow>'
    )
    construct = f"conditionExpression language={language}"

    assert (
        told(program_code, body)
        == [("error", "program_code", "f", {"construct": construct})][:count]
    )

import pytest

from engine.check.rules.mappings import mappings
from tests.engine.check.drawn import told


def call(inside):
    return f'<callActivity id="c"><extensionElements>{inside}</extensionElements></callActivity>'


@pytest.mark.parametrize(
    ("inside", "code", "facts"),
    [
        ('<camunda:in source="a" target="b"/>', None, {}),
        ('<camunda:in sourceExpression="=a" target="b"/>', None, {}),
        ('<camunda:out variables="all"/>', None, {}),
        ('<camunda:in businessKey="=k"/>', None, {}),
        ('<camunda:in target="b"/>', "mapping_empty", {}),
        ('<camunda:out source="a"/>', "mapping_untargeted", {}),
        (
            '<camunda:in source="a" target="b" local="true"/>',
            "unsupported",
            {"construct": "camunda:local"},
        ),
    ],
    ids=["source", "expression", "all", "key", "empty", "untargeted", "local"],
)
def test_what_is_handed_over_is_named(inside, code, facts):
    assert told(mappings, call(inside)) == ([("error", code, "c", facts)] if code else [])


def test_parameters_have_names():
    body = (
        '<task id="t"><extensionElements><camunda:inputOutput><camunda:outputParameter>=1'
        "</camunda:outputParameter></camunda:inputOutput></extensionElements></task>"
    )

    assert told(mappings, body) == [("error", "parameter_unnamed", "t", {})]

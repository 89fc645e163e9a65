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


@pytest.mark.parametrize(
    ("inside", "unknown"),
    [
        ('<camunda:in source="a" target="b"/>', []),
        ('<camunda:in sourceExpression="=a" target="b"/>', ["b"]),
        ('<camunda:in source="b" target="c"/>', ["b"]),
        ('<camunda:in variables="all"/>', ["b"]),
    ],
    ids=["variable", "expression", "other", "all"],
)
def test_what_stays_bound_is_carried_from_a_variable(inside, unknown):
    bound = '<camunda:properties><camunda:property name="bihuan:bound" value="b"/>'
    expected = [("error", "bound_unknown", "c", {"variable": name}) for name in unknown]

    assert told(mappings, call(f"{inside}{bound}</camunda:properties>")) == expected

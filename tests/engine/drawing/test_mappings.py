from engine.drawing import Parameter, VariableMapping
from tests.engine.check.drawn import drawing


def node(inside, kind="callActivity"):
    return drawing(f'<{kind} id="x">{inside}</{kind}>').processes[0].scope.nodes["x"]


def extended(inside):
    return node(f"<extensionElements>{inside}</extensionElements>")


def test_what_goes_in_and_comes_out():
    found = extended(
        '<camunda:in businessKey="=k"/><camunda:in variables="all"/>'
        '<camunda:in source="a" target="b" local="true"/>'
        '<camunda:out sourceExpression="=c" target="d"/>'
    )

    assert found.business_key == "=k"
    assert found.ins == (
        VariableMapping(target=None, source=None, expression=None, all=True, line=4),
        VariableMapping(target="b", source="a", expression=None, all=False, line=4, local=True),
    )
    assert found.outs == (
        VariableMapping(target="d", source=None, expression="=c", all=False, line=4),
    )


def test_parameters_are_texts_or_hold_something_nested():
    found = extended(
        "<camunda:inputOutput>\n<camunda:inputParameter name='a'> =1 </camunda:inputParameter>"
        "<camunda:inputParameter name='b'><camunda:list/></camunda:inputParameter>"
        "<camunda:outputParameter name='c'/></camunda:inputOutput>"
    )

    assert found.inputs == (
        Parameter(name="a", text="=1", line=5),
        Parameter(name="b", text="", line=5, nested="list"),
    )
    assert found.outputs == (Parameter(name="c", text="", line=5),)


def test_properties_are_those_of_the_element_itself():
    found = node(
        '<extensionElements><camunda:properties><camunda:property name="a" value="1"/>'
        '<camunda:property name="b"/><camunda:property value="2"/></camunda:properties>'
        "</extensionElements><task id='inner'><extensionElements><camunda:properties>"
        '<camunda:property name="c" value="3"/></camunda:properties></extensionElements></task>',
        "subProcess",
    )

    assert found.properties == {"a": "1", "b": ""}

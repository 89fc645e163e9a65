import pytest

from engine.check.inspection import Inspection
from engine.check.known import Known
from engine.check.rules.expressions import expressions
from tests.engine.check.drawn import drawing, flow, told


@pytest.mark.parametrize(
    "condition",
    ["=a = 1", "a = 1", "${a == 1}", '=f02.reply = "accepted"'],
    ids=["feel", "bare", "juel", "text"],
)
def test_what_compiles_passes(condition):
    assert told(expressions, flow("f", "a", "b", condition)) == []


def test_where_a_text_breaks_is_told():
    drawn = drawing(
        '<sequenceFlow id="f" sourceRef="a" targetRef="b">\n'
        "<conditionExpression>\n=a = (1\n</conditionExpression></sequenceFlow>"
    )

    found = list(expressions(Inspection.of(drawn, drawn.processes[0], Known())))

    assert [(f.code, f.element_id, f.line, f.facts["column"]) for f in found] == [
        ("feel_syntax", "f", 6, 8)
    ]


@pytest.mark.parametrize(
    "text", ["${bean.call(x)}", "Hello ${name}"], ids=["call", "in_the_middle"]
)
def test_what_cannot_be_rewritten_is_refused(text):
    body = f'<userTask id="u" camunda:assignee="{text}"/>'

    assert told(expressions, body) == [
        ("error", "juel_unsupported", "u", {"text": text, "where": "camunda:assignee"})
    ]


def test_lists_and_maps_as_parameters_are_refused():
    body = (
        '<task id="t"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a">'
        "<camunda:list/></camunda:inputParameter></camunda:inputOutput></extensionElements></task>"
    )

    assert told(expressions, body) == [
        ("error", "unsupported", "t", {"construct": "camunda:list (a)"})
    ]


def test_a_part_that_never_has_a_value_is_refused():
    assert told(expressions, flow("f", "a", "b", '1 + "a" > x')) == [
        (
            "error",
            "feel_always_null",
            "f",
            {"text": '1 + "a" > x', "where": "conditionExpression", "problem": "type_mismatch"},
        )
    ]

import pytest

from engine.check.rules.personal_data import personal_data
from tests.engine.check.drawn import flow, props, source, told, world

FORM = """{"type": "default", "id": "f02", "schemaVersion": 18, "components": [
 {"type": "textfield", "id": "a", "key": "name", "label": "姓名", "properties": {"privacy": "P2"}},
 {"type": "checkbox", "id": "b", "key": "injury", "properties": {"privacy": "P1"}}]}"""
TABLE = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
 namespace="n"><decision id="dmn_x" name="x"><variable name="x"/><literalExpression>
 <text>f02.name</text></literalExpression></decision></definitions>"""
TASK = f'<userTask id="u" camunda:formRef="f02">{props(answers="f02")}</userTask>'


@pytest.fixture(scope="module")
def known():
    return world({"f02.form": FORM.encode(), "x.dmn": TABLE.encode()})


@pytest.fixture(scope="module")
def with_another(known):
    return world({"f02.form": FORM.encode(), "q.bpmn": source(TASK, process='id="q"')})


@pytest.mark.parametrize(
    ("condition", "path"),
    [
        ("=f02.injury", None),
        ("=f02.name = null", None),
        ("=null != f02.name and f02.injury", None),
        ("=f02", None),
        ("=name", None),
        ('=f02.name = "王"', "f02.name"),
        ("=if f02.name = null then false else contains(f02.name, x)", "f02.name"),
        ("${f02.name == 'x'}", "f02.name"),
    ],
    ids=["open", "null", "null_first", "whole", "no_variable", "text", "both", "juel"],
)
def test_conditions_do_not_read_personal_fields(known, condition, path):
    facts = {"path": path, "where": "conditionExpression"}

    assert told(personal_data, TASK + flow("f", "u", "u", condition), known) == (
        [("error", "personal_data_read", "f", facts)] if path else []
    )


def test_without_a_variable_of_their_own_the_fields_are_variables(known):
    body = '<userTask id="u" camunda:formRef="f02" camunda:candidateUsers="=name"/>'
    facts = {"path": "name", "where": "camunda:candidateUsers"}

    assert told(personal_data, body, known) == [("error", "personal_data_read", "u", facts)]


def test_what_another_process_hands_over_is_personal_too(with_another):
    body = flow("f", "a", "b", "=f02.name > 1")
    facts = {"path": "f02.name", "where": "conditionExpression"}

    assert told(personal_data, body, with_another) == [("error", "personal_data_read", "f", facts)]


def test_a_decision_does_not_read_them_either(known):
    body = TASK + '<businessRuleTask id="r" camunda:decisionRef="dmn_x"/>'
    facts = {"path": "f02.name", "where": "dmn_x"}

    assert told(personal_data, body, known) == [("error", "personal_data_read", "r", facts)]

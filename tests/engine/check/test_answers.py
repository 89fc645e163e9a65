from engine.check.answers import answers_of, form_of, sealed_of
from tests.engine.check.drawn import drawing, props, world

FORM = """{"type": "default", "id": "f02", "schemaVersion": 18, "components": [
 {"type": "textfield", "id": "a", "key": "who.name", "properties": {"privacy": "P2"}},
 {"type": "checkbox", "id": "b", "key": "hurt", "properties": {"privacy": "P1"}}]}"""
KNOWN = world({"f02.form": FORM.encode()})
OWN = f'<userTask id="u" camunda:formRef="f02">{props(answers="f02")}</userTask>'
SPREAD = '<userTask id="u" camunda:formRef="f02"/>'
MESSAGE = f'<startEvent id="u">{props(form="f02", answers="told")}</startEvent>'


def node(body):
    return drawing(body).processes[0].scope.nodes["u"]


def test_a_form_is_that_of_the_task_or_of_the_message():
    assert [form_of(node(body)) for body in (OWN, SPREAD, MESSAGE, '<task id="u"/>')] == [
        "f02",
        "f02",
        "f02",
        None,
    ]


def test_answers_land_in_one_variable_or_in_one_a_field():
    assert answers_of(node(OWN), KNOWN) == ["f02"]
    assert answers_of(node(SPREAD), KNOWN) == ["hurt", "who"]


def test_sealed_fields_are_known_by_the_variable_they_are_in():
    found = [sealed_of(drawing(body).processes[0], KNOWN) for body in (OWN, SPREAD, MESSAGE)]

    assert found == [
        {"f02": {"who.name"}},
        {"who": {"name"}},
        {"told": {"who.name"}},
    ]

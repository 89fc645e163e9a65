import pytest

from engine.check.known import Known
from engine.check.rules.task_forms import task_forms
from tests.engine.check.drawn import props, told, world

FORM = b'{"type": "default", "id": "f02", "schemaVersion": 18, "components": []}'


@pytest.fixture(scope="module")
def known():
    return world({"f02.form": FORM})


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<userTask id="u" camunda:formRef="f02"/>', []),
        ('<userTask id="u" camunda:formKey="f02"/>', []),
        ('<userTask id="u"/>', [("missing", "form_missing", "u", {})]),
        (
            '<userTask id="u" camunda:formRef="f99"/>',
            [("error", "form_unknown", "u", {"form": "f99"})],
        ),
        (
            f'<intermediateCatchEvent id="u">{props(form="f99")}</intermediateCatchEvent>',
            [("error", "form_unknown", "u", {"form": "f99"})],
        ),
        (
            '<userTask id="u" camunda:formRef="f02" camunda:formRefBinding="version"/>',
            [("error", "unsupported", "u", {"construct": "formRefBinding=version"})],
        ),
        (
            '<startEvent id="u" camunda:formKey="f02"/>',
            [("error", "unsupported", "u", {"construct": "camunda:formKey on startEvent"})],
        ),
    ],
    ids=["ref", "key", "bare", "unknown", "of_a_message", "binding", "start"],
)
def test_a_form_is_named_and_there(known, body, expected):
    assert told(task_forms, body, known) == expected


def test_a_generated_form_is_refused_by_its_own_name_alone():
    body = '<userTask id="u"><extensionElements><camunda:formData/></extensionElements></userTask>'

    assert told(task_forms, body) == []


def test_a_form_that_could_not_be_read_is_not_called_absent():
    known = Known(unseen=frozenset({"form"}))

    assert told(task_forms, '<userTask id="u" camunda:formRef="f99"/>', known) == []

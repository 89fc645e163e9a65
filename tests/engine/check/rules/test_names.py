import pytest

from engine.check.rules.names import names
from tests.engine.check.drawn import told

EN = (
    "<extensionElements><camunda:properties>"
    '<camunda:property name="name_en" value="Record"/></camunda:properties></extensionElements>'
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<userTask id="u" name="登记投诉">{EN}</userTask><task id="t"/>', []),
        ('<userTask id="u"/>', [("missing", "name_missing", "u", {})]),
        (
            f'<userTask id="u" name="Record">{EN}</userTask>',
            [("warning", "name_not_chinese", "u", {})],
        ),
        ('<userTask id="u" name="登记"/>', [("warning", "name_en_missing", "u", {})]),
        (
            "".join(f'<userTask id="{n}" name="登记">{EN}</userTask>' for n in "uv"),
            [("warning", "name_twice", "v", {"other": "u"})],
        ),
    ],
    ids=["good", "none", "english", "no_english", "twice"],
)
def test_tasks_have_names_that_people_recognise(body, expected):
    assert told(names, body) == expected

import pytest
from marshmallow import ValidationError

from forms import BadAnswers, File
from forms.schema import schema_of


def intake(house):
    return house.build(
        house.component("textfield", "名", validate={"required": True}),
        house.component("number", "n", validate={"max": "=top"}),
        house.component("filepicker", "f"),
        {"type": "group", "path": "g", "components": [house.component("checkbox", "ok")]},
        {"type": "dynamiclist", "path": "l", "components": [house.component("number", "m")]},
    )


GOOD = [{"名": "a"}, {"名": "a", "n": 3, "f": "x", "g": {"ok": True}, "l": [{"m": 1}]}]
BAD = [
    {},
    {"名": ""},
    {"名": "a", "n": 6},
    {"名": "a", "z": 1},
    {"名": "a", "f": "unknown"},
    {"名": "a", "g": {"z": 1}, "l": [{"m": "x"}, {"z": 1}]},
    {"z": 1, "y": 2, "l": 3},
]


@pytest.mark.parametrize("answers", GOOD, ids=["few", "all"])
def test_load_answers_what_clean_answers(house, answers):
    form = intake(house)
    given = {"context": {"top": 5}, "now": house.now, "files": {"x": File("image/png", 1)}}

    assert schema_of(form)(**given).load(answers) == form.clean(answers, **given)


@pytest.mark.parametrize("answers", BAD, ids=range(len(BAD)))
def test_messages_are_the_problems_of_clean(house, answers):
    form = intake(house)
    given = {"context": {"top": 5}, "now": house.now, "files": {}}

    with pytest.raises(BadAnswers) as bad:
        form.clean(answers, **given)
    with pytest.raises(ValidationError) as raised:
        schema_of(form)(**given).load(answers)

    assert raised.value.messages == {
        path: [{"code": problem.code, "facts": problem.facts} for problem in found]
        for path, found in bad.value.problems.items()
    }


@pytest.mark.parametrize("answers", [[], None, "x"], ids=repr)
def test_what_is_no_object_is_refused(house, answers):
    with pytest.raises(ValidationError) as raised:
        schema_of(intake(house))(now=house.now).load(answers)

    assert raised.value.messages == {"_schema": [{"code": "not_an_object", "facts": {}}]}


def test_the_schema_names_the_fields(house):
    made = schema_of(intake(house))

    assert list(made(now=house.now).fields) == ["名", "n", "f", "g", "l"]

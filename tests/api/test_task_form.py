import forms
from api.task_form import FormOut, first_values
from tests.api.conftest import FILES

PACK = forms.read(FILES["pack.form"], name="pack.form")


def test_a_form_is_shown_field_by_field():
    shown = FormOut().dump(PACK)

    assert (shown["id"], shown["name"]) == ("pack", "pack.form")
    assert shown["fields"][0] == {
        "path": "addressee",
        "kind": "textfield",
        "subtype": "",
        "label": "收件人",
        "label_en": "Addressee",
        "description": "",
        "description_en": "",
        "privacy": "P2",
        "required": True,
        "disabled": False,
        "options": [],
        "open_options": False,
    }


def test_a_form_begins_with_the_variables_of_its_fields():
    variables = {"weight": 3, "addressee": {"$t": "sealed", "v": "1:1:1:addressee"}, "other": 1}

    assert first_values(PACK, variables) == {
        "addressee": {"$t": "sealed", "v": "1:1:1:addressee"},
        "weight": 3,
    }


def test_without_a_form_nothing_is_shown():
    assert first_values(None, {"weight": 3}) == {}

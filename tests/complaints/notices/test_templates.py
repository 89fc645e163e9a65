import re
from pathlib import Path
from string import Formatter

import pytest
from lxml import etree

from complaints.notices.templates import TEMPLATES, Text, render

PROCESSES = Path(__file__).parents[3] / "processes"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"


def names(text: Text) -> set[str]:
    both = text.subject + text.body
    return {name for _, name, _, _ in Formatter().parse(both) if name}


def test_both_languages_have_the_same_templates_with_the_same_facts():
    zh, en = TEMPLATES["zh"], TEMPLATES["en"]

    assert {name: names(text) for name, text in zh.items()} == {
        name: names(text) for name, text in en.items()
    }


def test_english_is_english_and_chinese_chinese():
    han = re.compile(r"[\u4e00-\u9fff]")

    assert [name for name, text in TEMPLATES["en"].items() if han.search(text.subject)] == []
    assert [name for name, text in TEMPLATES["zh"].items() if not han.search(text.body)] == []


def test_every_template_that_a_drawing_names_is_there():
    named = {
        parameter.text
        for drawing in PROCESSES.rglob("*.bpmn")
        for parameter in etree.parse(drawing).iter(f"{CAMUNDA}inputParameter")
        if parameter.get("name") == "template"
    }

    assert named
    assert named - set(TEMPLATES["zh"]) == set()


def test_facts_take_their_places_and_what_is_not_known_is_a_dash():
    assert render("repeated_contact", "en", {"contact_count": "3", "more": "x"}) == Text(
        "Contact no. 3 about —",
        "The customer of case — has contacted us 3 times. Please look into it.",
    )


def test_a_subject_is_one_line_and_braces_in_facts_are_text():
    assert render("tell_customer", "en", {"message_subject": "a\r\nb {c}"}).subject == (
        "Please tell the customer: a b {c}"
    )


@pytest.mark.parametrize(("template", "language"), [("none", "zh"), ("status", "fr")])
def test_an_unknown_template_or_language_is_refused(template, language):
    with pytest.raises(KeyError):
        render(template, language, {})

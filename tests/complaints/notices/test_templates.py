import re
from pathlib import Path

import pytest
from lxml import etree

from complaints.catalogue_source import codes
from complaints.notices.templates import Text, render, template_of

PROCESSES = Path(__file__).parents[3] / "processes"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"
OF_OPERATIONS = {
    "acknowledged", "first_reply", "progress", "status", "tell_customer",
    "suggestion_adopt", "suggestion_decline", "suggestion_park",
}  # fmt: skip


def test_each_template_has_a_subject_and_a_body():
    assert codes("notices.subject") == codes("notices.body")


def test_english_is_english_and_chinese_chinese():
    han = re.compile(r"[\u4e00-\u9fff]")
    names = codes("notices.subject")

    assert [name for name in names if han.search(template_of(name, "en").subject)] == []
    assert [name for name in names if not han.search(template_of(name, "zh").body)] == []


def test_templates_are_those_that_drawings_and_operations_name():
    named = {
        parameter.text
        for drawing in PROCESSES.rglob("*.bpmn")
        for parameter in etree.parse(drawing).iter(f"{CAMUNDA}inputParameter")
        if parameter.get("name") == "template"
    }

    assert named
    assert set(codes("notices.subject")) == named | OF_OPERATIONS


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

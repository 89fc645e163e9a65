import re

from flask import g, render_template_string

from admin.page import hidden_inputs, may, person_name, show
from engine.model import Actor


def test_a_template_speaks_the_readers_language(reading):
    template = "{{ _('Desk') }} {{ ngettext('%(num)s contact', '%(num)s contacts', 2) }}"

    told = []
    for language in ("zh", "en"):
        with reading("xiao-zhang", language=language):
            told.append(render_template_string(template))

    assert told == ["工作台 2 次联系", "Desk 2 contacts"]


def test_a_page_has_a_status_and_knows_its_reader(reading):
    with reading("xiao-zhang"):
        drawn, status = show("refused.html", 404, kind=404, told="", code="x", reference="")

    assert status == 404
    assert "Xiao Zhang" in drawn
    assert '<html lang="en" data-theme="system">' in drawn


def test_each_form_has_a_key_of_its_own(reading):
    with reading("xiao-zhang"):
        first, second = hidden_inputs(), hidden_inputs()

    assert first["csrf_token"] == second["csrf_token"]
    assert re.fullmatch("[0-9a-f-]{36}", first["request_key"])
    assert first["request_key"] != second["request_key"]


def test_people_are_named_in_the_readers_language(reading):
    somebody = Actor(id=3, slug="x", name_zh="小张", name_en="Xiao Zhang")

    names = []
    for language in ("zh", "en"):
        with reading("xiao-zhang", language=language):
            names += [person_name(somebody), person_name(Actor(id=4, slug="y")), person_name(None)]

    assert names == ["小张", "y", "", "Xiao Zhang", "y", ""]


def test_the_page_asks_what_the_reader_may(reading):
    with reading("xiao-zhang"):
        assert (may("task.complete"), may("process.publish")) == (True, False)
        assert g.reader.slug == "xiao-zhang"

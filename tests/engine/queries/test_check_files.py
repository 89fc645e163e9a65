from dataclasses import replace

import pytest

from engine.commands import ChangeSetting, Publish
from engine.errors import Forbidden
from engine.queries import CheckFiles
from engine.store import people
from tests.engine.drawings import (
    FORM,
    TWO,
    chain,
    drawing,
    end,
    message,
    process,
    start,
    user,
)
from tests.engine.house import ANNA


def test_files_are_checked_together_with_those_published(house):
    house.run(Publish(files={"two.bpmn": TWO, "f02.form": FORM}))
    renamed = FORM.replace(b'"id": "f02"', b'"id": "renamed"')

    report = house.ask(CheckFiles(files={"f02.form": renamed}))

    assert renamed != FORM
    assert report.status == "refused"
    assert ("two.bpmn", "form_unknown") in {(one.file, one.code) for one in report.findings}


def test_before_anything_is_published_the_files_stand_alone(house):
    report = house.ask(CheckFiles(files={"two.bpmn": TWO}))

    assert "form_unknown" in {one.code for one in report.findings}


def test_who_does_not_draw_may_not_check(house):
    with pytest.raises(Forbidden):
        house.ask(CheckFiles(files={}), ANNA)


def test_the_check_knows_the_groups_and_the_names_of_messages_that_there_are(house):
    house.engine.tools = replace(house.tools, messages=frozenset({"call"}))
    with house.work() as work:
        people.put_group(work.connection, "frontline", "前线", "Frontline", [])
    files = {
        "ours.bpmn": drawing(
            process("p", start(), user("a"), user("b", "nobody"), end(), chain(*"sabe")),
            process("q", start("s2", message("go")), end("e2"), chain("s2", "e2")),
        ),
        "f02.form": FORM,
    }

    def told():
        report = house.ask(CheckFiles(files=files))
        wanted = ("group_unknown", "message_not_in_catalogue")
        return [(one.code, one.element_id) for one in report.findings if one.code in wanted]

    before = told()
    house.run(ChangeSetting(name="messages", value=["go"]))

    assert before == [("group_unknown", "b"), ("message_not_in_catalogue", "s2")]
    assert told() == [("group_unknown", "b")]

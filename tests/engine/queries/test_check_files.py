import pytest

from engine.commands import Publish
from engine.errors import Forbidden
from engine.queries import CheckFiles
from tests.engine.drawings import FORM, TWO
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

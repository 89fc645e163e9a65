import pytest
from flask import g

from api.release_check import check_upload
from engine.errors import Forbidden
from engine.model import SYSTEM, Actor
from tests.api.conftest import FILES


def errors(report):
    return {(f.file, f.code) for f in report.findings if f.severity == "error"}


def test_files_are_checked_together_with_those_published(app):
    form = FILES["pack.form"].replace(b'"id": "pack"', b'"id": "renamed"')

    with app.test_request_context():
        g.actor = SYSTEM
        report = check_upload({"pack.form": form})

    assert report.status == "refused"
    assert ("parcel.bpmn", "form_unknown") in errors(report)


def test_who_may_not_publish_may_not_check(app):
    with app.test_request_context():
        g.actor = Actor(id=9, slug="guest", grants=frozenset({"process.list"}))
        with pytest.raises(Forbidden):
            check_upload(FILES)

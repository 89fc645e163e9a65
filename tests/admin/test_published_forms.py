import pytest

from admin.published_forms import published_form, published_start
from complaints.intake import FORM, PROCESS, START
from engine.errors import NotFound


def test_the_record_form_and_its_start_are_published_under_their_names(reading):
    with reading("xiao-zhang"):
        form, start = published_form(FORM), published_start(PROCESS, START)

        assert form.id == FORM
        assert published_form(FORM) is form
        assert start is not None
        assert start.form is not None
        assert {"channel", "contact_at"} <= set(start.form.fields) & set(form.fields)


def test_what_is_not_published_is_not_found(reading):
    with reading("xiao-zhang"):
        with pytest.raises(NotFound):
            published_form("never")
        assert [published_start("never"), published_start(PROCESS, "never")] == [None, None]

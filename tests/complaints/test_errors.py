import pytest

from complaints import errors
from engine.errors import BadInput, Conflict


@pytest.mark.parametrize(
    ("kind", "family", "code"),
    [
        (errors.BadMilestone, BadInput, "bad_milestone"),
        (errors.BadCalendarSettings, BadInput, "bad_calendar_settings"),
        (errors.BadFormNumber, BadInput, "bad_form_number"),
        (errors.CalendarNeverOpens, Conflict, "calendar_never_opens"),
        (errors.NumberExhausted, Conflict, "number_exhausted"),
    ],
)
def test_each_refusal_keeps_its_code_family_and_facts(kind, family, code):
    refusal = kind(text="X-1")

    assert isinstance(refusal, family)
    assert isinstance(refusal, errors.ComplaintError)
    assert (refusal.code, refusal.facts) == (code, {"text": "X-1"})

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import forms
from complaints.demo_contacts import company, present
from complaints.people import person

TOLD = datetime(2026, 3, 9, 2, tzinfo=UTC)
F01 = Path(__file__).parents[2] / "processes" / "intake-registration" / "f01.form"


@pytest.mark.parametrize("contact", [company(TOLD), present(TOLD)], ids=["company", "present"])
def test_a_contact_fits_the_form_and_its_person_takes_contacts(contact):
    form = forms.read(F01.read_bytes(), name="f01.form")
    now = TOLD.astimezone(ZoneInfo("Asia/Shanghai"))

    cleaned = form.clean(contact.answers, context={}, now=now)

    taker = person(contact.taken_by)
    assert cleaned["description"] == contact.answers["description"]
    assert taker is not None
    assert "frontline" in taker.groups


def test_telephone_numbers_and_orders_are_not_somebody_s():
    told = json.dumps([company(TOLD).answers, present(TOLD).answers])

    assert "138 0013 8000" in told
    assert "0755-88880100" in told

import pytest

from complaints.errors import BadCalendarSettings, BadMailSettings
from complaints.settings import fit_setting
from engine.errors import BadInput


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("calendar", {"zone": "Asia/Urumqi", "hours": ["09:00-12:00", "13:00-18:00"]}),
        ("mail", {"domain": "mail.example.org", "language": "en"}),
        ("mail", {}),
    ],
    ids=["calendar", "mail", "nothing"],
)
def test_what_is_known_fits(name, value):
    fit_setting(name, value)


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("calendar", True, BadCalendarSettings),
        ("calendar", [], BadCalendarSettings),
        ("calendar", {"zone": "Mars/X"}, BadCalendarSettings),
        ("calendar", {"hours": 5}, BadCalendarSettings),
        ("mail", 5, BadMailSettings),
        ("mail", {"sender": "x"}, BadMailSettings),
        ("mail", {"domain": "a b\n"}, BadMailSettings),
        ("mail", {"domain": 5}, BadMailSettings),
        ("mail", {"language": ["zh"]}, BadMailSettings),
        ("sla", -1, BadInput),
    ],
)
def test_what_nobody_could_read_is_refused_when_it_is_set(name, value, refusal):
    with pytest.raises(refusal):
        fit_setting(name, value)

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from complaints.calendar import BusinessCalendar
from complaints.due import Due
from complaints.errors import BadMilestone
from complaints.sla import MILESTONES, dues

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = BusinessCalendar()

# Written as in dmn_sla_policy of the process brief, 2.4, in the order of MILESTONES.
POLICY = {
    "retail_general": ("10m", "2h", "24h", "12h", "16h", "24h acc", "24h"),
    "retail_important": ("10m", "2h", "12h", "6h", "12h", "24h acc", "48h"),
    "retail_urgent": ("10m", "30m", "2h", "1h", "4h", "24h acc", "24h"),
    "b2b": ("10m", "2h", "24h", "1wd", "2wd", "24h acc", "10wd agreed"),
    "b2b_urgent": (
        "10m",
        "2h",
        "2h",
        "min(1wd, customer)",
        "min(2wd, customer)",
        "24h acc",
        "24h dispatch",
    ),
    "red": ("10m", "30m", "2h", "1h alert", "-", "2h alert", "-"),
}


def local(text):
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI).astimezone(UTC)


def computed(row, contact, **moments):
    known = {
        "accepted_at": None,
        "customer_deadline": None,
        "dispatch_at": None,
        **{name: local(text) for name, text in moments.items()},
    }
    policy = dict(zip(MILESTONES, POLICY[row], strict=True))
    return dues(policy, contact_at=local(contact), calendar=OFFICE, **known)


def shown(found):
    return {
        name: due.at.astimezone(SHANGHAI).strftime("%m-%d %H:%M") for name, due in found.items()
    }


@pytest.mark.parametrize(
    ("row", "contact", "moments", "expected"),
    [
        (
            "b2b",
            "03-09 10:00",
            {"accepted_at": "03-09 10:08"},
            {
                "record": "03-09 10:10",
                "first_reply": "03-09 12:00",
                "progress": "03-10 10:00",
                "verify": "03-10 10:00",
                "plan": "03-11 10:00",
                "formal_reply": "03-10 10:08",
                "resolve": "03-23 10:00",
            },
        ),
        (
            "retail_urgent",
            "03-11 21:00",
            {},
            {
                "record": "03-11 21:10",
                "first_reply": "03-11 21:30",
                "progress": "03-11 23:00",
                "verify": "03-11 22:00",
                "plan": "03-12 01:00",
                "resolve": "03-12 21:00",
            },
        ),
        (
            "red",
            "03-14 14:00",
            {"alert_at": "03-14 14:32", "accepted_at": "03-14 14:32"},
            {
                "record": "03-14 14:10",
                "first_reply": "03-14 14:30",
                "progress": "03-14 16:00",
                "verify": "03-14 15:32",
                "formal_reply": "03-14 16:32",
            },
        ),
        (
            "b2b",
            "04-03 17:40",
            {"accepted_at": "04-03 17:40"},
            {
                "record": "04-03 17:50",
                "first_reply": "04-03 19:40",
                "progress": "04-04 17:40",
                "verify": "04-07 17:40",
                "plan": "04-08 17:40",
                "formal_reply": "04-04 17:40",
                "resolve": "04-20 17:40",
            },
        ),
        (
            "b2b_urgent",
            "03-09 10:00",
            {"customer_deadline": "03-10 16:00", "dispatch_at": "03-11 09:30"},
            {
                "record": "03-09 10:10",
                "first_reply": "03-09 12:00",
                "progress": "03-09 12:00",
                "verify": "03-10 10:00",
                "plan": "03-10 16:00",
                "resolve": "03-12 09:30",
            },
        ),
    ],
    ids=["S01", "S04", "S07", "S16", "urgent_equipment"],
)
def test_dues_of_a_row(row, contact, moments, expected):
    assert shown(computed(row, contact, **moments)) == expected


@pytest.mark.parametrize("row", POLICY)
def test_every_row_of_the_table_can_be_written(row):
    everything = computed(
        row,
        "03-09 10:00",
        accepted_at="03-09 10:30",
        dispatch_at="03-10 09:00",
        alert_at="03-09 11:00",
    )

    assert list(everything) == [
        name for name, cell in zip(MILESTONES, POLICY[row], strict=True) if cell != "-"
    ]


def one(cell, **moments):
    known = {"accepted_at": None, "customer_deadline": None, "dispatch_at": None} | moments
    return dues({"plan": cell}, contact_at=local("03-09 10:00"), calendar=OFFICE, **known)


@pytest.mark.parametrize(
    ("cell", "moments", "at", "rule"),
    [
        ("1wd customer", {}, "03-10 10:00", "1wd customer"),
        (
            "1wd customer",
            {"customer_deadline": local("03-13 12:00")},
            "03-13 12:00",
            "1wd customer = customer",
        ),
        (
            "min(2wd, customer)",
            {"customer_deadline": local("03-13 12:00")},
            "03-11 10:00",
            "min(2wd, customer)",
        ),
        (
            "min(2wd, customer)",
            {"customer_deadline": local("03-10 12:00")},
            "03-10 12:00",
            "min(2wd, customer) = customer",
        ),
        (
            "10wd agreed",
            {"agreed_at": local("04-30 18:00")},
            "04-30 18:00",
            "10wd agreed = agreed",
        ),
        (
            "min(24h dispatch, customer)",
            {"customer_deadline": local("03-10 12:00")},
            "03-10 12:00",
            "min(24h dispatch, customer) = customer",
        ),
    ],
    ids=["no_date", "instead", "later", "earlier", "agreed", "not_yet_dispatched"],
)
def test_a_date_of_the_customer_replaces_or_shortens(cell, moments, at, rule):
    assert one(cell, **moments) == {"plan": Due(local(at), rule, OFFICE.version, False)}


@pytest.mark.parametrize("cell", ["-", "24h acc", "24h dispatch", "1h alert"])
def test_a_clock_that_has_not_begun_has_no_due_time(cell):
    assert one(cell) == {}


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("2h", "03-14 16:00"),
        ("2h T", "03-16 11:00"),
        ("2bh", "03-16 11:00"),
        ("1wd", "03-17 09:00"),
    ],
)
def test_contact_on_a_saturday_starts_business_clocks_on_monday(cell, at):
    found = dues(
        {"plan": cell},
        contact_at=local("03-14 14:00"),
        accepted_at=None,
        customer_deadline=None,
        dispatch_at=None,
        calendar=OFFICE,
    )

    assert found == {"plan": Due(local(at), cell, OFFICE.version, False)}


def test_a_further_column_is_a_further_milestone():
    found = dues(
        {"call_back": "3d acc"},
        contact_at=local("03-09 10:00"),
        accepted_at=local("03-09 10:30"),
        customer_deadline=None,
        dispatch_at=None,
        calendar=OFFICE,
    )

    assert shown(found) == {"call_back": "03-12 10:30"}


def test_a_cell_that_cannot_be_read_is_refused_with_its_column():
    with pytest.raises(BadMilestone) as refused:
        one("tomorrow")

    assert refused.value.facts == {"milestone": "plan", "cell": "tomorrow", "problem": "unreadable"}


def test_the_earlier_of_both_stays_provisional_when_the_counted_date_is():
    far = datetime(2031, 3, 3, 2, tzinfo=UTC)
    found = dues(
        {"plan": "min(2wd, customer)"},
        contact_at=far,
        accepted_at=None,
        customer_deadline=far + timedelta(hours=1),
        dispatch_at=None,
        calendar=OFFICE,
    )

    assert found == {
        "plan": Due(far + timedelta(hours=1), "min(2wd, customer) = customer", OFFICE.version, True)
    }

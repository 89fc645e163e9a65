from datetime import timedelta

import pytest

from complaints.calendar import BusinessCalendar
from complaints.operations.stage_durations import department_of, minutes_late, operation
from complaints.store.stages import Overrun
from complaints.store.tables import complaint_lateness
from engine.clock import moment
from tests.complaints.desk import at

DUE = "2026-03-10 17:00"


def measure(desk):
    return desk.step(operation, {"case_no": "TS-202603-0001"}, instance=2)


def test_a_department_is_late_by_its_worst_task_in_working_minutes(each_desk):
    each_desk.register()
    each_desk.now = at("2026-03-13 10:00")
    each_desk.task(1, "quality", DUE, "2026-03-11 12:30")
    each_desk.task(2, "quality_head", DUE, "2026-03-10 17:20")
    each_desk.task(3, "production", DUE, "2026-03-10 16:59")
    each_desk.task(4, "vp", DUE, "2026-03-12 10:00")
    each_desk.task(5, "service_supervisor", "2026-03-13 09:00", None)

    assert measure(each_desk) == {
        "late_departments": [
            {"dept": "frontline", "stage": "ut_5", "minutes": 60},
            {"dept": "quality", "stage": "ut_1", "minutes": 270},
        ]
    }
    assert each_desk.read(complaint_lateness) == [
        (1, "frontline", "ut_5", 60, each_desk.now),
        (1, "quality", "ut_1", 270, each_desk.now),
    ]


def test_a_complaint_in_time_has_no_late_department(desk):
    desk.register()
    desk.task(1, "quality", DUE, DUE)

    assert measure(desk) == {"late_departments": []}
    assert desk.read(complaint_lateness) == []


@pytest.mark.parametrize(
    ("group", "department"),
    [
        ("quality", "quality"),
        ("quality_head", "quality"),
        ("shift_lead", "frontline"),
        ("gm", None),
        ("hq_member", None),
    ],
)
def test_a_group_belongs_to_a_department_or_to_none(group, department):
    assert department_of(group) == department


@pytest.mark.parametrize(
    ("until", "minutes"),
    [("2026-03-10 17:00", 0), ("2026-03-10 19:00", 60), ("2026-03-11 08:00", 60)],
)
def test_only_opening_hours_count(until, minutes):
    overrun = Overrun("quality", "ut_1", moment(at(DUE)), moment(at(until)))

    assert minutes_late(overrun, BusinessCalendar()) == minutes


def test_a_started_minute_counts_whole():
    due = moment(at(DUE))

    overrun = Overrun("quality", "ut_1", due, due + timedelta(seconds=61))

    assert minutes_late(overrun, BusinessCalendar()) == 2

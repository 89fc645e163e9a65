from datetime import date

import pytest

from complaints.calendar import BusinessCalendar
from complaints.operations import surroundings
from engine.clock import moment
from engine.errors import OperationFailed
from tests.complaints.desk import at


def test_a_step_gives_a_connection_and_a_job_the_database(desk):
    job = desk.context(transaction=desk.database)
    with desk.database.transaction() as connection:
        step = desk.context(transaction=connection)

        assert surroundings.connection_of(step) is connection
        with pytest.raises(TypeError):
            surroundings.database_of(step)
    assert surroundings.database_of(job) is desk.database
    with pytest.raises(TypeError):
        surroundings.connection_of(job)


def test_today_is_the_organisation_s_date(desk):
    desk.now = at("2026-03-10 07:59")

    with desk.database.transaction() as connection:
        context = desk.context(transaction=connection)

        assert surroundings.today_of(context) == date(2026, 3, 10)
        assert surroundings.now_of(context) == moment(desk.now)
        assert surroundings.calendar_of(context) == BusinessCalendar()


def test_an_unknown_complaint_is_a_failure_with_its_number(desk):
    desk.register()

    with desk.database.transaction() as connection:
        assert surroundings.complaint_of(connection, "TS-202603-0001").id == 1
        with pytest.raises(OperationFailed) as refusal:
            surroundings.complaint_of(connection, "TS-202603-0002")

    assert refusal.value.reason == "unknown_case"
    assert refusal.value.facts == {"case_no": "TS-202603-0002"}

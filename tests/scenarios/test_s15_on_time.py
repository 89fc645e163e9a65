"""S15: a case whose stages are all in time has no reminder and no inquiry."""

import pytest

from tests.scenarios.chasing import being_verified, find_cause, overdue, with_key
from tests.scenarios.working import (
    approve,
    carry_out,
    confirm,
    consent,
    draft,
    explain,
    later,
    line,
    visit,
    wrap_up,
)

NUMBERS = "SELECT count(*) FROM instance WHERE process IN ('overdue-reminder', 'overdue-inquiry')"


@pytest.fixture
def closed(town, registered):
    """A case that was verified, planned and carried out on Tuesday, visited and closed."""
    case, task = being_verified(town, registered)
    town.at("2026-03-10 09:30")
    find_cause(case)
    draft(case, [line("supply_chain", later(case, hours=4))], wants=["explanation"])
    approve(case, "service_supervisor")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "supply_chain")
    confirm(case)
    town.at("2026-03-13 10:00")
    visit(case, 5)
    wrap_up(case)
    return case, task


def test_nobody_is_reminded_or_asked(town, closed):
    case, task = closed

    town.at("2026-03-20 18:00")

    assert case.ended()[0] == "completed"
    assert case.value("late_departments") == []
    assert overdue(case) == []
    assert with_key(town, task["uid"]) == []
    with town.engine.database.read.connect() as connection:
        assert connection.exec_driver_sql(NUMBERS).scalar_one() == 0

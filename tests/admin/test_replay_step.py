from uuid import UUID

import pytest

from admin.case_history import whole_log
from admin.context import ask
from admin.replay_step import replay_step
from engine.queries import FindInstance
from tests.scenarios.working import classify


@pytest.fixture
def told(scarf, reading):
    def step(person, number):
        with reading(person):
            details = ask(FindInstance(instance=UUID(scarf.instance)))
            return replay_step(details, whole_log(UUID(scarf.instance)), number)

    return step


def test_a_step_says_who_did_what_and_which_rules_held(scarf, told):
    classify(scarf, "service", "attitude")
    number = len(scarf.events())

    step = told("tian-shen", number)

    assert (step.number, step.whole) == (number, number)
    assert step.line.text == "Completed “Classify”"
    assert "dmn" not in step.tables[0].name
    assert any(row.is_hit for table in step.tables for row in table.rows)
    assert {line.label for line in step.changes} & {"severity"}


def test_personal_values_are_masked_for_who_does_not_work_on_the_case(told):
    changes = {line.label: line for line in told("tian-shen", 1).changes}
    personal = [line for line in changes.values() if line.is_masked]

    assert personal
    assert all("王女士" not in line.after for line in personal)

import pytest

from engine.check.known import Known
from engine.check.rules.assignments import assignments
from tests.engine.check.drawn import told

KNOWN = Known(groups=frozenset({"frontline", "quality"}))
LANE = (
    '<laneSet id="ls"><lane id="lane_quality"><flowNodeRef>u</flowNodeRef></lane>'
    '<lane id="lane_moon"><flowNodeRef>v</flowNodeRef></lane></laneSet>'
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '<userTask id="u" camunda:candidateGroups="frontline, quality" camunda:dueDate="=d"/>',
            [],
        ),
        ('<userTask id="u" camunda:assignee="=who" camunda:dueDate="=d"/>', []),
        ('<userTask id="u" camunda:candidateGroups="=dept" camunda:dueDate="=d"/>', []),
        (LANE + '<userTask id="u" camunda:dueDate="=d"/>', []),
        (
            LANE + '<userTask id="v" camunda:dueDate="=d"/>',
            [("missing", "group_unknown", "v", {"group": "moon"})],
        ),
        (
            '<userTask id="u" camunda:dueDate="=d"/>',
            [("missing", "assignee_missing", "u", {})],
        ),
        (
            '<userTask id="u" camunda:candidateGroups="frontline,moon" camunda:dueDate="=d"/>',
            [("missing", "group_unknown", "u", {"group": "moon"})],
        ),
        (
            '<userTask id="u" camunda:candidateGroups="quality"/>',
            [("missing", "due_missing", "u", {})],
        ),
    ],
    ids=["groups", "user", "computed", "lane", "lane_unknown", "nobody", "unknown", "no_due"],
)
def test_a_task_is_offered_to_somebody_with_a_due_date(body, expected):
    assert told(assignments, body, KNOWN) == expected

from pathlib import Path

import pytest
from lxml import etree

from complaints.errors import BadMilestone
from complaints.operations import OPERATIONS, ready
from engine.errors import Busy, OperationFailed
from engine.operations import Operation, Registry

PROCESSES = Path(__file__).parents[3] / "processes"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"


def maker(refusal: Exception):
    def run(_inputs, _context):
        raise refusal

    return lambda _house: Operation(topic="t", kind="inline", run=run)


def test_what_the_register_refuses_becomes_a_recorded_failure(desk):
    with pytest.raises(OperationFailed) as failure:
        desk.step(maker(BadMilestone(cell="soon")), {})

    assert (failure.value.reason, failure.value.facts) == ("bad_milestone", {"cell": "soon"})


def test_what_may_succeed_later_goes_its_own_way(desk):
    with pytest.raises(Busy):
        desk.step(maker(Busy()), {})


def test_no_two_operations_share_a_topic(desk):
    registry = Registry(ready(OPERATIONS, desk.house))

    assert len(registry) == len(OPERATIONS)


def test_every_topic_that_a_drawing_names_has_its_operation(desk):
    topics = {
        element.get(f"{CAMUNDA}topic")
        for drawing in PROCESSES.rglob("*.bpmn")
        for element in etree.parse(drawing).iter()
        if element.get(f"{CAMUNDA}topic") is not None
    }

    assert topics
    assert topics - set(Registry(ready(OPERATIONS, desk.house))) == set()

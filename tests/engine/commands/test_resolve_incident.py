from uuid import UUID

import pytest

from engine.commands import CancelInstance, RetryIncident, SetVariables, SkipIncident
from engine.errors import BadInput, IncidentResolved, InstanceEnded, NotFound
from engine.queries import FindInstance, OpenIncidents
from tests.engine.drawings import chain, drawing, end, flow, process, start, user
from tests.engine.house import opened

BROKEN = drawing(
    process(
        "broken",
        start(),
        user("a"),
        '<exclusiveGateway id="g"/>',
        user("b"),
        user("c"),
        end(),
        chain(*"sag"),
        flow("g", "b", "=amount &gt; 5"),
        flow("g", "c", "=amount &lt;= 5"),
        flow("b", "e"),
        flow("c", "e"),
    )
)


@pytest.fixture
def failed(each_house):
    each_house.publish(broken=BROKEN)
    receipt = each_house.start("broken")
    return each_house, each_house.complete(opened(receipt))


def test_a_broken_condition_is_an_incident_that_keeps_the_answers(failed):
    house, receipt = failed

    assert [effect["el"] for effect in receipt.incidents] == ["g"]
    [incident] = house.ask(OpenIncidents()).incidents
    assert (incident.instance, incident.no, incident.element) == (receipt.instance, 1, "g")
    found = house.ask(FindInstance(instance=receipt.instance))
    assert found.variables["summary"] == "ok"
    assert found.incidents == (incident,)


def test_it_tries_again_when_the_reason_is_gone(failed):
    house, receipt = failed
    retry = RetryIncident(instance=receipt.instance, no=1)
    again = house.run(retry)
    assert [effect["no"] for effect in again.incidents] == [2]

    change = {"amount": 9}
    house.run(SetVariables(instance=receipt.instance, changes=change, reason="it was missing"))
    resolved = house.run(RetryIncident(instance=receipt.instance, no=2), key="k")

    assert [effect["el"] for effect in resolved.opened] == ["b"]
    assert house.ask(OpenIncidents()).incidents == ()
    assert house.run(RetryIncident(instance=receipt.instance, no=2), key="k") == resolved


def test_an_open_incident_is_asked_for_by_number(failed):
    house, receipt = failed
    house.run(RetryIncident(instance=receipt.instance, no=1))

    with pytest.raises(IncidentResolved):
        house.run(RetryIncident(instance=receipt.instance, no=1))
    with pytest.raises(NotFound):
        house.run(RetryIncident(instance=receipt.instance, no=9))
    with pytest.raises(NotFound):
        house.run(RetryIncident(instance=UUID(int=9), no=1))


def test_a_skip_says_why_and_what_to_believe(failed):
    house, receipt = failed
    skip = SkipIncident(instance=receipt.instance, no=1, reason="by phone", values={"amount": 1})

    house.run(skip)

    given = house.log(receipt.instance)[-1].content
    assert (given["incident"], given["input"]["values"]) == (1, {"amount": 1})
    assert given["input"]["reason"]["$t"] == "sealed"
    assert house.ask(FindInstance(instance=receipt.instance)).incidents[0].resolved is not None


def test_a_skip_takes_only_what_can_be_logged(failed):
    house, receipt = failed

    with pytest.raises(BadInput):
        house.run(SkipIncident(instance=receipt.instance, no=1, reason="x", values={"a": 0.5}))


def test_a_cancelled_instance_has_no_open_incident(failed):
    house, receipt = failed
    house.run(CancelInstance(instance=receipt.instance, reason="x"))

    with pytest.raises(InstanceEnded):
        house.run(RetryIncident(instance=receipt.instance, no=1))
    assert house.ask(OpenIncidents()).incidents == ()

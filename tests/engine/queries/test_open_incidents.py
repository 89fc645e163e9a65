import pytest

from engine.errors import BadInput
from engine.queries import OpenIncidents
from tests.engine.commands.test_resolve_incident import BROKEN
from tests.engine.house import opened


def test_open_incidents_come_in_pages_oldest_first(each_house):
    each_house.publish(broken=BROKEN)
    instances = []
    for _ in range(3):
        receipt = each_house.start("broken")
        each_house.complete(opened(receipt))
        instances.append(receipt.instance)

    first = each_house.ask(OpenIncidents(limit=2))
    second = each_house.ask(OpenIncidents(limit=2, after=first.next))

    assert [i.instance for i in first.incidents + second.incidents] == instances
    assert second.next is None


def test_a_malformed_place_is_refused(house):
    with pytest.raises(BadInput):
        house.ask(OpenIncidents(after="here"))

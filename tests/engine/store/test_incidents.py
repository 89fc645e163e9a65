from uuid import UUID

import pytest

from engine.model import Incident
from engine.store import incidents
from tests.engine.store.projected import AT, projected


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        told.tell(
            *(
                {"e": "incident", "no": n, "el": "gw", "code": "no_flow", "facts": {"n": n}}
                for n in (1, 2, 3)
            )
        )
        told.tell({"e": "resolved", "no": 2})
        yield told


def incident(n: int, resolved: int | None = None) -> Incident:
    return Incident(
        instance=UUID(int=1), no=n, element="gw", code="no_flow", facts={"n": n}, opened=AT,
        resolved=resolved,
    )  # fmt: skip


def test_an_incident_is_open_resolved_or_not_there(told):
    states = [incidents.is_open(told.unit.connection, 1, no) for no in (1, 2, 9)]

    assert states == [True, False, None]


def test_all_incidents_of_an_instance_are_listed(told):
    assert incidents.of_instance(told.unit.connection, 1) == [
        incident(1),
        incident(2, AT),
        incident(3),
    ]


def test_open_ones_come_in_pages(told):
    connection = told.unit.connection
    [(first, place)] = incidents.open_ones(connection, after=(-1, 0, 0), limit=1)
    rest = incidents.open_ones(connection, after=place, limit=9)

    assert [first, *(found for found, _ in rest)] == [incident(1), incident(3)]

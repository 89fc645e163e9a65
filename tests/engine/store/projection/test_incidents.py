import pytest

from tests.engine.store.projected import AT, projected

ROWS = "SELECT no, element, code, facts, state, opened, resolved FROM incident ORDER BY no"


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        told.tell(
            {"e": "incident", "no": 1, "el": "gw", "code": "no_flow", "facts": {"b": 1}},
            {"e": "incident", "no": 2, "el": "st", "code": "operation_missing"},
        )
        yield told


def test_incidents_open_with_their_facts(told):
    assert told.rows(ROWS) == [
        (1, "gw", "no_flow", '{"b":1}', 0, AT, None),
        (2, "st", "operation_missing", "{}", 0, AT, None),
    ]


def test_an_incident_is_resolved(told):
    told.tell({"e": "resolved", "no": 1})

    assert [(row[0], row[4], row[6]) for row in told.rows(ROWS)] == [(1, 1, AT), (2, 0, None)]


def test_a_cancelled_instance_takes_its_incidents_with_it(told):
    told.tell({"e": "cancelled_instance"})

    assert [(row[0], row[4]) for row in told.rows(ROWS)] == [(1, 1), (2, 1)]

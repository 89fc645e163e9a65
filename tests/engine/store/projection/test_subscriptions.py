import pytest

from tests.engine.store.projected import projected

ROWS = "SELECT no, kind, name, key, element, form FROM subscription ORDER BY no"


def awaits(no: int, **what) -> dict:
    return {"e": "awaits", "no": no, "el": f"w{no}", **what}


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        told.tell(awaits(1, message="go", key="TS-1", form="f02"), awaits(2, signal="alarm"))
        yield told


def test_who_waits_for_what_is_written(told):
    assert told.rows(ROWS) == [
        (1, "message", "go", "TS-1", "w1", "f02"),
        (2, "signal", "alarm", None, "w2", None),
    ]


@pytest.mark.parametrize("kind", ["caught", "awaits_no_more"])
def test_a_wait_ends(told, kind):
    told.tell({"e": kind, "no": 1, "el": "w1"})

    assert [row[0] for row in told.rows(ROWS)] == [2]


def test_a_wait_that_catches_and_goes_on_stays(told):
    told.tell({"e": "caught", "no": 1, "el": "w1"}, still=[1])

    assert [row[0] for row in told.rows(ROWS)] == [1, 2]


def test_a_wait_that_begins_and_ends_in_one_step_leaves_no_row(told):
    told.tell(awaits(3, message="go"), {"e": "awaits_no_more", "no": 3})

    assert [row[0] for row in told.rows(ROWS)] == [1, 2]

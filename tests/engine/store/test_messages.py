import pytest

from engine.model import Delivery, DeliveryState, Status
from engine.store import messages
from tests.engine.store.projected import AT, projected


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        yield told


def wait(no: int, **what) -> dict:
    return {"e": "awaits", "no": no, "el": f"w{no}", **what}


def test_an_exact_key_goes_before_a_wait_without_one_then_the_oldest(told):
    second, third = told.another(2), told.another(3)
    told.tell(wait(1, message="go"))
    told.tell(wait(1, message="go", key="K", form="f02"), instance=third)
    told.tell(wait(1, message="go", key="K"), instance=second)
    connection = told.unit.connection

    assert messages.waiting_for(connection, "go", "K", drill=False) == (second.id, None)
    assert messages.waiting_for(connection, "go", "L", drill=False) == (told.instance.id, None)
    assert messages.waiting_for(connection, "go", None, drill=False) == (told.instance.id, None)
    assert messages.waiting_for(connection, "go", "K", drill=True) is None
    assert messages.waiting_for(connection, "stop", "K", drill=False) is None


def test_who_is_suspended_takes_nothing(told):
    paused = told.another(2, status=Status.SUSPENDED)
    told.tell(wait(1, message="go"), instance=paused)

    assert messages.waiting_for(told.unit.connection, "go", None, drill=False) is None


def test_the_waits_of_an_instance_are_listed(told):
    told.tell(wait(1, message="go", key="K", form="f02"), wait(2, signal="alarm"))

    listed = messages.waits_of(told.unit.connection, told.instance.id)

    assert [(row["kind"], row["name"], row["key"], row["form"]) for row in listed] == [
        ("message", "go", "K", "f02"),
        ("signal", "alarm", None, None),
    ]


@pytest.fixture
def thrown(told):
    for n in (1, 2):
        told.tell(
            {"e": "throws", "n": n, "el": "t", "kind": "message", "name": "go", "key": "K",
             "payload": {"x": n}}
        )  # fmt: skip
    return told


def test_a_delivery_reads_back_as_it_was_thrown(thrown):
    assert messages.find(thrown.unit.connection, 2) == Delivery(
        id=2, thrower=1, seq=2, n=2, kind="message", name="go", key="K", payload={"x": 2},
        receiver=None, process=None, state=DeliveryState.PENDING, drill=False, at=AT,
    )  # fmt: skip
    assert messages.find(thrown.unit.connection, 3) is None


def test_an_earlier_one_goes_first(thrown):
    connection = thrown.unit.connection
    first, second = messages.find(connection, 1), messages.find(connection, 2)
    assert [messages.has_earlier(connection, d) for d in (first, second)] == [False, True]

    messages.end(connection, 1, DeliveryState.DONE, receiver=7, arrived=3)

    assert not messages.has_earlier(connection, second)
    assert messages.pending(connection, 1) == [2]


def test_a_delivery_arrives_once(thrown):
    connection = thrown.unit.connection

    ended = [messages.end(connection, 1, DeliveryState.DONE, receiver=7) for _ in range(2)]
    messages.note_receiver(connection, 1, 8)

    assert ended == [True, False]
    found = messages.find(connection, 1)
    assert (found.state, found.receiver) == (DeliveryState.DONE, 8)


def test_who_starts_at_a_message_is_held(told):
    told.rows(
        "INSERT INTO start_subscription (process, element, release_id, kind, name)"
        " VALUES ('b', 's', 1, 'message', 'go'), ('a', 's', 1, 'message', 'go'),"
        " ('c', 's', 1, 'signal', 'go') RETURNING process"
    )

    assert messages.hold_starts(told.unit.connection, "message", "go") == [("a", "s"), ("b", "s")]

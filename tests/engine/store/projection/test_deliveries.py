from engine.store import messages
from tests.engine.store.projected import AT, projected

ROWS = (
    "SELECT thrower, seq, n, receiver, process, kind, name, key, payload, state, at"
    " FROM delivery ORDER BY id"
)


def throws(n: int, kind: str, name: str) -> dict:
    return {"e": "throws", "n": n, "el": "t", "kind": kind, "name": name,
            "key": "K" if kind == "message" else None, "payload": {"x": 1}}  # fmt: skip


def test_a_message_is_one_delivery_whose_receiver_is_not_known_yet(each_house):
    with projected(each_house) as told:
        told.tell(throws(1, "message", "go"))

        assert told.rows(ROWS) == [
            (1, 1, 1, 0, "", "message", "go", "K", '{"x":1}', 0, AT),
        ]
        assert told.rows("SELECT kind, key, run_at FROM job") == [("deliver", "deliver:1", 0)]


def test_a_signal_goes_to_each_who_waits_for_it_at_that_moment(each_house):
    waits = {"e": "awaits", "no": 1, "el": "w", "signal": "alarm"}
    with projected(each_house) as told:
        second, third = told.another(2), told.another(3)
        drill = told.another(4, drill=True)
        for instance in (told.instance, second, third, drill):
            told.tell(waits, instance=instance)
        told.rows(
            "INSERT INTO start_subscription (process, element, release_id, kind, name)"
            " VALUES ('p', 's', 1, 'signal', 'alarm') RETURNING process"
        )

        told.tell(throws(1, "signal", "alarm"))

        receivers = [(row[3], row[4]) for row in told.rows(ROWS)]
        assert receivers == [(second.id, ""), (third.id, ""), (0, "p")]


def test_deliveries_of_a_thrower_are_pending_in_order(each_house):
    with projected(each_house) as told:
        told.tell(throws(1, "message", "go"), throws(2, "message", "stop"))

        assert messages.pending(told.unit.connection, told.instance.id) == [1, 2]

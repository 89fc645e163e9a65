import pytest

from tests.engine.store.projected import projected

STATES = "SELECT name, key, state FROM delivery ORDER BY id"


def throws(n: int, name: str, key: str | None) -> dict:
    payload: dict = {}
    return {"e": "throws", "n": n, "el": "t", "kind": "message", "name": name, "key": key,
            "payload": payload}  # fmt: skip


@pytest.mark.parametrize(
    ("waits", "woken"),
    [
        ({"message": "go", "key": "K1"}, [2, 0, 2, 2]),
        ({"message": "go", "key": None}, [0, 0, 2, 2]),
        ({"message": "other", "key": "K1"}, [2, 2, 2, 2]),
        ({"signal": "go"}, [2, 2, 2, 2]),
    ],
    ids=["key", "any key", "other name", "signal"],
)
def test_kept_messages_go_on_their_way_when_somebody_waits(each_house, waits, woken):
    with projected(each_house) as told:
        told.tell(throws(1, "go", "K0"), throws(2, "go", "K1"), throws(3, "stop", "K1"))
        drill = told.another(2, drill=True)
        told.tell(throws(1, "go", "K1"), instance=drill)
        told.rows("UPDATE delivery SET state = 2 RETURNING id")
        told.rows("DELETE FROM job RETURNING id")
        other = told.another(3)

        told.tell({"e": "awaits", "no": 1, "el": "w", **waits}, instance=other)

        assert [state for _, _, state in told.rows(STATES)] == woken
        jobs = told.rows("SELECT key FROM job")
        assert jobs == ([("deliver:1",)] if 0 in woken else [])

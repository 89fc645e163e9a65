from collections import Counter

from sqlalchemy import event

from tests.engine.store.projected import opened, projected


def test_each_table_is_written_once_for_a_verb_however_many_effects_there_are(each_house):
    said: Counter = Counter()

    def tell(_connection, _cursor, statement, *_more):
        said[" ".join(statement.split()[:3])] += 1

    with projected(each_house) as told:
        told.tell(*(opened(n, "g", "h") for n in range(1, 6)))
        event.listen(each_house.database.write, "before_cursor_execute", tell)
        told.tell(
            *({"e": "closed", "el": f"t{n}", "task": n} for n in range(1, 6)),
            *(opened(n, "g", "h") for n in range(6, 11)),
            *({"e": "awaits", "no": n, "el": "w", "signal": "x"} for n in range(1, 4)),
            *({"e": "incident", "no": n, "el": "x", "code": "c"} for n in range(1, 4)),
        )
        event.remove(each_house.database.write, "before_cursor_execute", tell)

    written = {verb: times for verb, times in said.items() if not verb.startswith("SELECT")}
    assert written == {
        "INSERT INTO event": 1,
        "UPDATE instance SET": 1,
        "UPDATE task SET": 1,
        "INSERT INTO task": 1,
        "DELETE FROM candidate": 1,
        "INSERT INTO candidate": 1,
        "INSERT INTO subscription": 1,
        "INSERT INTO incident": 1,
    }


def test_effects_that_no_list_shows_write_nothing_but_the_event(each_house):
    with projected(each_house) as told:
        told.tell({"e": "entered", "el": "a"}, {"e": "flow", "id": "f"}, {"e": "unheard_of"})

        assert told.rows("SELECT count(*) FROM event") == [(1,)]
        assert told.rows("SELECT count(*) FROM task") == [(0,)]

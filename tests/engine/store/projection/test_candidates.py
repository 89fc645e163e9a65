from engine.store import people, tasks
from tests.engine.store.projected import opened, projected

CANDIDATES = "SELECT no, grp, actor, due FROM candidate ORDER BY no, grp, actor"


def test_only_further_candidates_have_rows_of_their_own(each_house):
    with projected(each_house) as told:
        anna = people.add(told.unit.connection, "anna", "安娜", "Anna", None)

        told.tell(opened(1, "g", due=5), opened(2, "g", "h", "i", due=5, users=["anna"]))

        assert told.rows(CANDIDATES) == [(2, "", anna, 5), (2, "h", 0, 5), (2, "i", 0, 5)]


def test_candidates_move_with_the_due_time(each_house):
    with projected(each_house) as told:
        told.tell(opened(1, "g", "h", due=5))

        told.tell({"e": "due", "task": 1, "due": 9, "was": 5})

        assert told.rows(CANDIDATES) == [(1, "h", 0, 9)]


def test_candidates_go_with_their_task(each_house):
    with projected(each_house) as told:
        told.tell(opened(1, "g", "h"), opened(2, "g", "h"), opened(3, "g", "h"))
        held = tasks.of_instance(told.unit.connection, told.instance.id)[0]

        told.tell({"e": "closed", "el": "t1", "task": 1}, held=held)
        told.tell({"e": "cancelled", "el": "t2", "task": 2})

        assert [row[0] for row in told.rows(CANDIDATES)] == [3]

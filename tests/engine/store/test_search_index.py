import pytest

from engine.store import sealed, search_index
from engine.store.search_index import LATE, NOBODY, Behind
from tests.engine.house import ANNA
from tests.engine.store.plans import plan_of
from tests.engine.store.projected import AT, opened, projected

WORDS = "SELECT word, instance_id, subject_id FROM search_word ORDER BY word, subject_id"


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        told.unit.connection.exec_driver_sql(
            "INSERT INTO actor (id, slug, name_zh, name_en, active) VALUES (3, 'x', 'x', 'x', true)"
        )
        told.tell(opened(1, "frontline"))
        yield told


def test_an_instance_is_behind_until_it_is_marked(told):
    connection, number = told.unit.connection, told.instance.id
    first = search_index.behind(connection, 9)
    search_index.mark(connection, first)
    second = search_index.behind(connection, 9)
    told.tell(opened(2, "frontline"))

    third = search_index.behind(connection, 9)

    assert first == [Behind(number, 0, 1, AT)]
    assert (second, third) == ([], [Behind(number, 1, 2, AT)])


def test_what_is_long_indexed_is_not_looked_at_again(told):
    connection, number = told.unit.connection, told.instance.id
    search_index.mark(connection, [Behind(99, 0, 1, AT + LATE + 1)])

    assert search_index.behind(connection, 9) == []
    search_index.mark(connection, [Behind(99, 0, 1, AT + LATE)])
    assert search_index.behind(connection, 9) == [Behind(number, 0, 1, AT)]


def test_words_are_added_once_and_forgotten_with_the_person(told):
    connection = told.unit.connection
    for _ in range(2):
        search_index.add(connection, [(7, 1, 5), (7, 1, 6), (8, 1, NOBODY)])
    before = told.rows(WORDS)

    search_index.forget_subject(connection, 5)
    after = told.rows(WORDS)
    search_index.forget_all(connection)

    assert before == [(7, 1, 5), (7, 1, 6), (8, 1, 0)]
    assert after == [(7, 1, 6), (8, 1, 0)]
    assert told.rows(WORDS) == []


def test_sealed_rows_are_those_of_the_places(each_house):
    with each_house.work() as work:
        uid, wrapped = work.tools.vault.new_subject()
        owner = sealed.add_subject(work.connection, uid, wrapped, 0, None, "customer")
        for stream, seq in ((1, 1), (1, 2), (2, 1), (2, 2)):
            sealed.add(work.connection, stream, seq, [(1, owner.id, b"n", b"c")])

        found = search_index.sealed_rows(work.connection, [(1, 2, 1), (2, 1, 1)])

    assert sorted((*row[:3], row[7]) for row in found) == [(1, 2, 1, 1), (2, 1, 1, 1)]


def test_only_what_happened_since_is_read(house):
    house.hire(ANNA)

    steps = plan_of(house, search_index._BEHIND, since=0, limit=1)

    assert "SEARCH event USING INDEX event_actor_at (actor=? AND at>?)" in steps
    assert not [step for step in steps if step.startswith("SCAN event")]

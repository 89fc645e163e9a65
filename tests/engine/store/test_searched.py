import pytest
from sqlalchemy import select

from engine.store import search_index, searched

ROWS = [(7, n, 0) for n in range(1, 6)] + [(8, 2, 0), (8, 4, 9), (8, 4, 8), (9, 4, 0)]


@pytest.fixture
def connection(each_house):
    with each_house.database.transaction() as connection:
        search_index.add(connection, ROWS)
        yield connection


def test_the_rarest_word_goes_first(connection, monkeypatch):
    assert searched.rarest_first(connection, [7, 8, 9]) == ([9, 8, 7], True)
    assert searched.rarest_first(connection, [7, 1]) is None

    monkeypatch.setattr(searched, "FEW", 3)
    searched._how_common.cache_clear()
    assert searched.rarest_first(connection, [7]) == ([7], False)
    searched._how_common.cache_clear()


@pytest.mark.parametrize(
    ("words", "found"), [([7], [1, 2, 3, 4, 5]), ([8, 7], [2, 4]), ([9, 8, 7], [4]), ([9, 1], [])]
)
def test_an_instance_is_found_by_all_of_the_words(connection, words, found):
    statement = select(searched.found_instances(len(words)))

    rows = connection.scalars(statement, searched.word_parameters(words))

    assert sorted(rows) == found

import pytest

from engine.store import people, substitutions
from engine.store.substitutions import Substitution


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        c = work.connection
        for name in ("anna", "ben", "cleo"):
            people.add(c, name, name, name, None)
        for who, ends in ((1, 200), (3, 300)):
            substitutions.add(c, who, 2, 100, ends)
        people.open_session(c, b"s" * 32, 2, now=0, expires=1000)
    return each_house


ANNAS = Substitution(id=1, person=1, substitute=2, begins=100, ends=200)
CLEOS = Substitution(id=2, person=3, substitute=2, begins=100, ends=300)


def test_each_sees_those_given_and_those_had_until_they_are_over(filled):
    with filled.reading() as connection:
        assert substitutions.of(connection, 1, 0) == [ANNAS]
        assert substitutions.of(connection, 2, 199) == [ANNAS, CLEOS]
        assert substitutions.of(connection, 2, 200) == [CLEOS]
        assert [substitutions.find(connection, number) for number in (2, 3)] == [CLEOS, None]


@pytest.mark.parametrize(
    ("now", "whom"),
    [(99, set()), (100, {1, 3}), (200, {3}), (300, set())],
    ids=["before", "first moment", "one is over", "both are over"],
)
def test_a_session_tells_whom_one_stands_in_for_now(filled, now, whom):
    with filled.reading() as connection:
        assert people.find_by_session(connection, b"s" * 32, now).stands_in_for == whom


def test_what_is_ended_counts_no_longer(filled):
    with filled.work() as work:
        substitutions.end(work.connection, 1)

        assert substitutions.of(work.connection, 2, 0) == [CLEOS]

import pytest

from engine.commands import NameSubstitute
from engine.errors import Forbidden
from engine.queries import Substitutions
from tests.engine.house import ANNA, BEN, CLEO, NOON


@pytest.fixture
def named(house):
    house.hire(ANNA, BEN, CLEO)
    given = NameSubstitute(person=ANNA.id, substitute=BEN.id, begins=NOON, ends=NOON + 1000)
    return house.run(given, ANNA)


def test_both_see_it_and_who_administers(house, named):
    assert house.ask(Substitutions(person=ANNA.id), ANNA) == (named,)
    assert house.ask(Substitutions(person=BEN.id), BEN) == (named,)
    assert house.ask(Substitutions(person=CLEO.id), CLEO) == ()
    assert house.ask(Substitutions(person=ANNA.id)) == (named,)


def test_others_do_not(house, named):
    with pytest.raises(Forbidden):
        house.ask(Substitutions(person=ANNA.id), CLEO)


def test_what_is_over_is_seen_no_longer(house, named):
    house.clock.move(NOON + 1000)

    assert house.ask(Substitutions(person=ANNA.id), ANNA) == ()

import pytest

from engine.commands import LinkIdentity
from engine.errors import Forbidden
from engine.queries import LinkedIssuers
from tests.engine.house import ANNA, BEN


def test_one_sees_ones_own_and_who_administers_sees_all(house):
    house.hire(ANNA, BEN)
    house.run(LinkIdentity(issuer="https://id.example.com", subject="s"), ANNA)

    assert house.ask(LinkedIssuers(person=ANNA.id), ANNA) == {"https://id.example.com"}
    assert house.ask(LinkedIssuers(person=ANNA.id)) == {"https://id.example.com"}
    with pytest.raises(Forbidden):
        house.ask(LinkedIssuers(person=ANNA.id), BEN)

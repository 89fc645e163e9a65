import pytest

from engine.commands import CreateToken, RevokeToken
from engine.errors import NotFound
from engine.queries import OwnTokens
from tests.engine.house import ANNA, BEN


def test_everybody_sees_and_revokes_their_own_tokens(house):
    house.hire(ANNA, BEN)
    numbers = {
        actor.slug: house.run(CreateToken(person=actor.id, label="erp")).id for actor in (ANNA, BEN)
    }

    [own] = house.ask(OwnTokens(), ANNA)
    with pytest.raises(NotFound):
        house.run(RevokeToken(token=numbers["ben"]), ANNA)
    house.run(RevokeToken(token=own.id), ANNA)

    assert (own.id, own.label, own.expires) == (numbers["anna"], "erp", None)
    assert house.ask(OwnTokens(), ANNA) == ()
    assert [token.id for token in house.ask(OwnTokens(), BEN)] == [numbers["ben"]]

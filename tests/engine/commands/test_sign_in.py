import pytest

from engine.clock import DAY, HOUR
from engine.commands import CloseSession, CreateToken, OpenSession, RevokeToken
from engine.errors import BadInput, Forbidden, NotFound, SignInRefused
from engine.model import ANONYMOUS, Actor
from engine.queries import BySession, ByToken, ReadStream
from tests.engine.house import ANNA, BEN, NOON

CLERK = Actor(id=1, slug="anna", grants=frozenset({"token.create"}))


@pytest.fixture
def staffed(each_house):
    each_house.hire(ANNA, BEN)
    return each_house


def test_a_session_lasts_twelve_hours(staffed):
    token = staffed.run(OpenSession(), ANNA)
    assert staffed.ask(BySession(token=token), ANONYMOUS).slug == "anna"

    staffed.clock.move(NOON + 12 * HOUR)

    with pytest.raises(SignInRefused):
        staffed.ask(BySession(token=token), ANONYMOUS)
    bodies = "".join(body for (body,) in staffed.rows("SELECT body FROM event"))
    assert token not in bodies


def test_a_session_is_closed(staffed):
    token = staffed.run(OpenSession(), ANNA)

    for _ in range(2):
        staffed.run(CloseSession(token=token), ANNA)

    with pytest.raises(SignInRefused):
        staffed.ask(BySession(token=token), ANONYMOUS)
    lines = staffed.ask(ReadStream(stream="people")).events
    assert [line.kind for line in lines] == ["session.opened", "session.closed"]


def test_a_token_lets_a_program_act_until_it_expires_or_is_revoked(staffed):
    first = staffed.run(CreateToken(person=1, label="erp", expires=NOON + DAY), CLERK)
    second = staffed.run(CreateToken(person=2, label="crm"))
    assert staffed.ask(ByToken(token=first.token), ANONYMOUS).id == 1
    assert staffed.ask(ByToken(token=second.token), ANONYMOUS).id == 2

    staffed.clock.move(NOON + DAY)
    staffed.run(RevokeToken(token=second.id))

    for token in (first.token, second.token):
        with pytest.raises(SignInRefused):
            staffed.ask(ByToken(token=token), ANONYMOUS)
    with pytest.raises(NotFound):
        staffed.run(RevokeToken(token=second.id))


@pytest.mark.parametrize(
    ("given", "actor", "refusal"),
    [
        ({"person": 2, "label": "x"}, CLERK, Forbidden),
        ({"person": 1, "label": "x"}, ANNA, Forbidden),
        ({"person": 1, "label": ""}, CLERK, BadInput),
        ({"person": 1, "label": "x", "expires": NOON}, CLERK, BadInput),
    ],
    ids=["somebody else's", "no permission", "no label", "expired"],
)
def test_a_token_that_makes_no_sense_is_refused(staffed, given, actor, refusal):
    with pytest.raises(refusal):
        staffed.run(CreateToken(**given), actor)


def test_a_token_of_nobody_is_not_made(staffed):
    with pytest.raises(NotFound):
        staffed.run(CreateToken(person=9, label="x"))

import pytest

from api.entrance import Entrance
from api.refusals import TooManyAttempts
from api.throttle import ATTEMPTS_BY_NAME
from engine.errors import SignInRefused
from tests.api.conftest import PASSWORD

HERE = "192.0.2.1"


@pytest.fixture
def entrance(engine):
    return Entrance(engine)


def test_who_enters_is_recognised_until_leaving(entrance):
    person, session = entrance.enter(" ANNA ", PASSWORD, HERE)

    assert entrance.by_session(session) == person
    entrance.leave(session, person)
    with pytest.raises(SignInRefused):
        entrance.by_session(session)


def test_a_token_is_recognised(entrance, settled):
    assert entrance.by_token(settled[1]["bert"]).slug == "bert"


def test_failures_count_and_success_clears_them(entrance):
    for _ in range(ATTEMPTS_BY_NAME - 1):
        with pytest.raises(SignInRefused):
            entrance.prove("anna", "guess", HERE)
    entrance.prove("anna", PASSWORD, HERE)

    with pytest.raises(SignInRefused):
        entrance.prove("anna", "guess", HERE)


def test_after_too_many_failures_nothing_is_tried(entrance):
    for _ in range(ATTEMPTS_BY_NAME):
        with pytest.raises(SignInRefused):
            entrance.prove("anna", "guess", HERE)

    with pytest.raises(TooManyAttempts):
        entrance.enter("anna", PASSWORD, HERE)


def test_a_new_password_ends_all_sessions_and_begins_one(entrance):
    person, before = entrance.enter("anna", PASSWORD, HERE)

    with pytest.raises(SignInRefused):
        entrance.change_password(person, "guess", "another one 42", HERE)
    after = entrance.change_password(person, PASSWORD, "another one 42", HERE)

    assert entrance.by_session(after) == person
    with pytest.raises(SignInRefused):
        entrance.by_session(before)


def test_whom_a_provider_recognised_has_a_session(entrance):
    person, session = entrance.enter_by_identity("https://id.example.com", "s1", " ANNA ")

    assert (person.slug, entrance.by_session(session)) == ("anna", person)
    with pytest.raises(SignInRefused):
        entrance.enter_by_identity("https://id.example.com", "s2", "nobody")

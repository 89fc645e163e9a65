import pytest
from flask import g

from api.context import actor, ask, ask_all, engine, entrance, run
from api.refusals import BadHeader
from engine.commands import ChangeSetting
from engine.errors import StaleVersion
from engine.model import SYSTEM
from engine.queries import Groups, Settings


@pytest.fixture
def asked(app):
    """A request of the engine itself."""
    with app.test_request_context():
        g.actor = SYSTEM
        yield


@pytest.mark.usefixtures("asked")
def test_a_resource_finds_engine_entrance_and_actor(app):
    assert (engine(), entrance(), actor()) == (
        app.extensions["bihuan"],
        app.extensions["bihuan-entrance"],
        SYSTEM,
    )


@pytest.mark.usefixtures("asked")
def test_commands_and_queries_are_the_actors():
    run(ChangeSetting(name="mail", value=1))

    assert ask(Settings()) == {"mail": 1}


@pytest.mark.usefixtures("asked")
def test_all_of_an_answer_is_a_list():
    assert [group["id"] for group in ask_all(Groups())] == ["admins", "inspectors", "packers"]


def test_a_command_goes_under_the_requests_headers(anna, pack):
    anna("POST", f"{pack}/claim")

    stale = anna("POST", f"{pack}/release", headers={"If-Match": '"1"'})

    assert (stale.status_code, stale.json["code"]) == (409, StaleVersion.code)


def test_unfit_headers_stop_a_command(app):
    with app.test_request_context(headers={"If-Match": "x"}):
        g.actor = SYSTEM
        with pytest.raises(BadHeader):
            run(ChangeSetting(name="mail", value=1))
        assert ask(Settings()) == {}

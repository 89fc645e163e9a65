import pytest
from flask import g

from api.definition_id import find_definition
from engine.errors import NotFound
from engine.model import SYSTEM
from engine.queries import Definitions


@pytest.fixture(autouse=True)
def asked(app):
    with app.test_request_context():
        g.actor = SYSTEM
        yield


def test_a_definition_is_found_whatever_its_kind(engine):
    found = engine.ask(Definitions(), SYSTEM)

    assert [find_definition(definition.outside) for definition in found] == list(found)


@pytest.mark.parametrize(
    "outside",
    [
        "",
        "parcel",
        "parcel:1",
        "parcel:one:00000000-0000-4000-8000-000000000000",
        "parcel:1:00000000-0000-4000-8000-000000000000",
        ":1:00000000-0000-4000-8000-000000000000",
        "a\x00b:1:00000000-0000-4000-8000-000000000000",
    ],
)
def test_what_is_no_id_finds_nothing(outside):
    with pytest.raises(NotFound):
        find_definition(outside)

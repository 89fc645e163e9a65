from uuid import uuid4

import pytest

from engine.commands import OpenAttachment, RemoveAttachment
from engine.errors import BadInput, Forbidden, NotFound
from engine.model import Actor
from engine.queries import ReadStream
from tests.engine.filed import LARGE, attach, with_folder
from tests.engine.house import ANNA

LEAD = Actor(id=9, slug="lead", grants=frozenset({"personal.unmask"}))


@pytest.fixture
def house(house, tmp_path):
    with_folder(house, tmp_path / "attachments")
    return house


@pytest.fixture
def instance(house):
    return house.start("two").instance


def access(house) -> list:
    return list(house.ask(ReadStream(stream="access")).events)


def test_who_does_not_work_on_it_opens_it_on_the_record(house, instance):
    uid = attach(house, instance, LARGE, name="信.pdf")

    found = house.run(OpenAttachment(attachment=uid, reason="客户来电核对"), LEAD)

    assert (found.name, found.media_type, found.size) == ("信.pdf", "application/pdf", len(LARGE))
    assert b"".join(found.pieces) == LARGE
    (line,) = access(house)
    assert (line.kind, line.actor) == ("attachment.opened", LEAD.id)
    assert line.content == {
        "instance": str(instance),
        "input": {
            "attachment": str(uid),
            "reason": {"$t": "sealed", "v": f"{line.stream}:1:1:reason"},
        },
    }


@pytest.mark.parametrize(
    ("actor", "reason", "refusal"),
    [(LEAD, " ", BadInput), (ANNA, "x", Forbidden)],
    ids=["no_reason", "no_right"],
)
def test_a_refusal_opens_and_records_nothing(house, instance, actor, reason, refusal):
    uid = attach(house, instance)

    with pytest.raises(refusal):
        house.run(OpenAttachment(attachment=uid, reason=reason), actor)

    assert access(house) == []


def test_what_is_gone_or_never_was_is_not_found(house, instance):
    uid = attach(house, instance)
    house.run(RemoveAttachment(attachment=uid), ANNA)

    for unknown in (uid, uuid4()):
        with pytest.raises(NotFound):
            house.run(OpenAttachment(attachment=unknown, reason="x"), LEAD)
    assert access(house) == []

from uuid import uuid4

import pytest

from engine.commands import CancelInstance, RemoveAttachment
from engine.errors import BadAnswers, Forbidden, NotFound, StaleVersion
from engine.library import open_references
from engine.model import Actor
from engine.queries import Attachments, ReadAttachment
from engine.vault import references_in
from tests.engine.filed import JPG, LARGE, attach, crash_before_commit, kept_files, with_folder
from tests.engine.house import ANNA, BEN, opened

CORRECTOR = Actor(id=9, slug="owner", grants=frozenset({"instance.correct"}))
HANDLER = Actor(id=8, slug="h", groups=ANNA.groups, grants=frozenset({"task.*", "personal.read"}))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "attachments"


@pytest.fixture
def house(house, path):
    with_folder(house, path)
    return house


@pytest.fixture
def each(each_house, path):
    """As ``house``, on each database."""
    with_folder(each_house, path)
    return each_house


@pytest.fixture
def instance(house):
    return house.start("two").instance


@pytest.mark.parametrize("content", [JPG, LARGE], ids=["small", "large"])
def test_the_bytes_go_and_the_key_of_the_subject_stays(each, path, content):
    instance = each.start("two").instance
    uid, other = attach(each, instance, content), attach(each, instance)

    receipt = each.run(RemoveAttachment(attachment=uid), ANNA)

    assert receipt.kind == "attachment.removed"
    assert receipt.effects == ({"e": "detached", "attachment": str(uid)},)
    assert kept_files(path) == []
    assert each.rows("SELECT count(*) FROM attachment_bytes") == [(1,)]
    with pytest.raises(NotFound):
        each.ask(ReadAttachment(attachment=uid), ANNA)
    assert b"".join(each.ask(ReadAttachment(attachment=other), ANNA).pieces) == JPG
    lines = each.ask(Attachments(instance=instance), ANNA).lines
    assert [(line.attachment.uid, line.attachment.is_removed) for line in lines] == [
        (uid, True),
        (other, False),
    ]
    assert all(line.name for line in lines)


def test_a_rollback_keeps_the_file(house, instance, path):
    uid = attach(house, instance, LARGE)

    with pytest.raises(KeyboardInterrupt):
        crash_before_commit(house, RemoveAttachment(attachment=uid))

    assert len(kept_files(path)) == 1
    assert b"".join(house.ask(ReadAttachment(attachment=uid), ANNA).pieces) == LARGE


def test_the_reason_is_sealed(house, instance):
    uid = attach(house, instance)

    house.run(RemoveAttachment(attachment=uid, reason="传错了王女士的照片"), ANNA)

    content = house.log(instance)[-1].content
    with house.reading() as connection:
        opened_values = open_references(connection, house.tools.vault, references_in(content))
    assert content == {
        "attachment": str(uid),
        "input": {"reason": {"$t": "sealed", "v": "1:3:1:reason"}},
        "effects": [{"e": "detached", "attachment": str(uid)}],
    }
    assert opened_values == {"1:3:1:reason": "传错了王女士的照片"}


@pytest.mark.parametrize(
    "actor",
    [HANDLER, Actor(id=ANNA.id, slug="anna", grants=frozenset({"task.*"}))],
    ids=["a_colleague", "who_added_it_and_works_elsewhere_now"],
)
def test_who_did_not_add_it_or_works_on_it_no_more_removes_nothing(house, instance, actor):
    uid = attach(house, instance)

    with pytest.raises(Forbidden):
        house.run(RemoveAttachment(attachment=uid), actor)

    assert house.kinds(instance) == ["instance.started", "attachment.added"]
    assert b"".join(house.ask(ReadAttachment(attachment=uid), BEN).pieces) == JPG


def test_who_may_correct_instances_removes_it_even_when_all_is_over(house, instance, path):
    uid = attach(house, instance, LARGE)
    house.run(CancelInstance(instance=instance, reason="x"))

    house.run(RemoveAttachment(attachment=uid), CORRECTOR)

    assert kept_files(path) == []


def test_what_is_gone_or_never_was_is_not_found(house, instance):
    uid = attach(house, instance)
    house.run(RemoveAttachment(attachment=uid), ANNA)

    for unknown in (uid, uuid4()):
        with pytest.raises(NotFound):
            house.run(RemoveAttachment(attachment=unknown), ANNA)


def test_the_same_request_under_the_same_key_is_answered_as_before(house, instance):
    uid = attach(house, instance)
    first = house.run(RemoveAttachment(attachment=uid), ANNA, key="k")

    assert house.run(RemoveAttachment(attachment=uid), ANNA, key="k") == first


def test_a_stale_version_removes_nothing(house, instance):
    uid = attach(house, instance)

    with pytest.raises(StaleVersion):
        house.run(RemoveAttachment(attachment=uid), ANNA, if_match=1)

    assert b"".join(house.ask(ReadAttachment(attachment=uid), ANNA).pieces) == JPG


def test_a_removed_file_answers_no_form(house):
    started = house.start("two")
    uid = attach(house, started.instance)
    house.run(RemoveAttachment(attachment=uid), ANNA)

    with pytest.raises(BadAnswers):
        house.complete(opened(started), answers={"summary": "ok", "photos": [str(uid)]})

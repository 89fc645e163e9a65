from uuid import uuid4

import pytest

from engine.commands import CancelInstance, RemoveAttachment
from engine.errors import AttachmentDamaged, Forbidden, NotFound, NotYours
from engine.model import SYSTEM, Actor
from engine.queries import AttachmentLine, AttachmentList, Attachments, ReadAttachment
from engine.store import attachments
from tests.engine.filed import JPG, LARGE, attach, kept_files, with_folder
from tests.engine.house import ANNA, BEN, CLEO, opened

READER = Actor(id=9, slug="reader", grants=frozenset({"instance.read", "personal.read"}))
STRANGER = Actor(id=8, slug="stranger", grants=frozenset({"task.*", "personal.read"}))


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


def row(house, uid):
    with house.reading() as connection:
        return attachments.find(connection, uid)


def test_who_works_on_an_instance_sees_names_and_may_remove_their_own(each):
    instance = each.start("two").instance
    mine = attach(each, instance, name="a.jpg")
    bens = attach(each, instance, actor=BEN, name="b.jpg")
    handler = Actor(id=ANNA.id, slug="anna", groups=ANNA.groups,
                    grants=frozenset({"task.complete", "personal.read"}))  # fmt: skip

    assert each.ask(Attachments(instance=instance), handler) == AttachmentList(
        lines=(
            AttachmentLine(attachment=row(each, mine), name="a.jpg", may_remove=True),
            AttachmentLine(attachment=row(each, bens), name="b.jpg", may_remove=False),
        ),
        may_open=True,
        may_add=True,
    )


@pytest.mark.parametrize(
    "actor",
    [
        READER,
        Actor(id=7, slug="a", groups=ANNA.groups, grants=frozenset({"instance.read"})),
    ],
    ids=["reader", "worker_who_may_not_read_personal_data"],
)
def test_others_see_that_there_are_files_and_no_names(house, instance, actor):
    uid = attach(house, instance)

    assert house.ask(Attachments(instance=instance), actor) == AttachmentList(
        lines=(AttachmentLine(attachment=row(house, uid), name=None, may_remove=False),),
        may_open=False,
        may_add=False,
    )
    with pytest.raises(Forbidden):
        house.ask(ReadAttachment(attachment=uid), actor)


def test_who_may_not_read_the_instance_sees_nothing(house, instance):
    uid = attach(house, instance)

    with pytest.raises(NotYours):
        house.ask(Attachments(instance=instance), STRANGER)
    with pytest.raises(Forbidden):
        house.ask(ReadAttachment(attachment=uid), STRANGER)


def test_workers_of_another_instance_of_the_complaint_see_them(house, instance):
    uid = attach(house, instance)
    beside = house.start("two")
    house.complete(opened(beside))
    own = attach(house, beside.instance)

    assert house.ask(Attachments(instance=instance), CLEO).may_open is False
    listed = house.ask(Attachments(instance=instance, beside=(beside.instance,)), CLEO)
    read = house.ask(ReadAttachment(attachment=uid, beside=(beside.instance, uuid4())), CLEO)

    assert [(line.attachment.uid, line.name) for line in listed.lines] == [(uid, "围巾.jpg")]
    assert b"".join(read.pieces) == JPG
    assert b"".join(house.ask(ReadAttachment(attachment=own), CLEO).pieces) == JPG


def test_when_all_is_over_nobody_works_on_it(house, instance):
    uid = attach(house, instance)
    house.run(CancelInstance(instance=instance, reason="x"))

    listed = house.ask(Attachments(instance=instance), ANNA)

    assert (listed.may_open, listed.may_add) == (False, False)
    with pytest.raises(Forbidden):
        house.ask(ReadAttachment(attachment=uid), ANNA)


def test_removed_files_stay_in_the_list(house, instance):
    uid = attach(house, instance)
    house.run(RemoveAttachment(attachment=uid), ANNA)

    (line,) = house.ask(Attachments(instance=instance), SYSTEM).lines

    assert (line.attachment.is_removed, line.may_remove) == (True, False)


def test_an_erased_name_is_empty(house, instance):
    attach(house, instance)
    with house.work() as work:
        work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")

    assert [line.name for line in house.ask(Attachments(instance=instance), ANNA).lines] == [""]


def test_what_is_unknown_is_not_found(house):
    with pytest.raises(NotFound):
        house.ask(Attachments(instance=uuid4()), SYSTEM)
    with pytest.raises(NotFound):
        house.ask(ReadAttachment(attachment=uuid4()), SYSTEM)


@pytest.mark.parametrize("content", [JPG, LARGE], ids=["in_the_table", "in_a_file"])
def test_ciphertext_that_was_changed_is_not_handed_out(each, path, content):
    instance = each.start("two").instance
    uid = attach(each, instance, content)
    if content == JPG:
        with each.work() as work:
            work.connection.exec_driver_sql("UPDATE attachment_bytes SET ciphertext = uid")
    else:
        file = path / kept_files(path)[0]
        changed = bytearray(file.read_bytes())
        changed[100_000] ^= 1
        file.write_bytes(changed)

    with pytest.raises(AttachmentDamaged):
        each.ask(ReadAttachment(attachment=uid), ANNA)


def test_a_file_that_is_gone_is_told(house, instance, path):
    uid = attach(house, instance, LARGE)
    (path / kept_files(path)[0]).unlink()

    with pytest.raises(AttachmentDamaged):
        house.ask(ReadAttachment(attachment=uid), ANNA)


def test_bytes_under_the_row_of_another_file_do_not_open(house, instance):
    first, second = attach(house, instance), attach(house, instance)
    theirs = row(house, second)
    with house.work() as work:
        for sql in (
            "DELETE FROM attachment_bytes WHERE uid = (SELECT uid FROM attachment WHERE id = 1)",
            "UPDATE attachment_bytes SET uid = (SELECT uid FROM attachment WHERE id = 1)",
            "UPDATE attachment SET sha256 = 'x' WHERE id = 2",
            f"UPDATE attachment SET sha256 = '{theirs.sha256}' WHERE id = 1",  # noqa: S608 - ours alone
            "UPDATE attachment SET salt = (SELECT salt FROM attachment WHERE id = 2) WHERE id = 1",
        ):
            work.connection.exec_driver_sql(sql)

    with pytest.raises(AttachmentDamaged):
        house.ask(ReadAttachment(attachment=first), ANNA)

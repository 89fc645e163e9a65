from uuid import UUID, uuid4

import pytest

from engine.commands import AddAttachment, CancelInstance, RemoveAttachment, SuspendInstance
from engine.errors import (
    AttachmentsFull,
    BadAnswers,
    Conflict,
    FileTooLarge,
    FileTypeRefused,
    Forbidden,
    InstanceEnded,
    KeyReused,
    NotFound,
    StaleVersion,
)
from engine.model import MOST_BYTES, SYSTEM, Actor, Attachment
from engine.queries import Attachments, ReadAttachment
from forms.kinds.files import MAX_FILE_BYTES
from tests.engine.filed import (
    JPG,
    LARGE,
    PDF,
    PNG,
    attach,
    kept_files,
    upload,
    with_folder,
)
from tests.engine.house import ANNA, BEN, CLEO, NOON, opened

READER = Actor(id=9, slug="reader", grants=frozenset({"instance.read", "personal.read"}))
CONTACT = Actor(id=8, slug="contact", grants=frozenset({"instance.read", "message.send"}))


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
def started(house):
    return house.start("two")


def read(house, uid: UUID, actor=ANNA) -> bytes:
    return b"".join(house.ask(ReadAttachment(attachment=uid), actor).pieces)


def rows(house) -> list:
    return house.rows("SELECT uid FROM attachment UNION ALL SELECT uid FROM attachment_bytes")


@pytest.mark.parametrize("content", [JPG, LARGE], ids=["small", "large"])
def test_a_file_is_kept_sealed_and_read_again(each, path, content):
    started = each.start("two")
    uid = attach(each, started.instance, content, name="证据.pdf")

    found = each.ask(ReadAttachment(attachment=uid), ANNA)
    assert (found.size, b"".join(found.pieces)) == (len(content), content)
    in_table = each.rows("SELECT count(*) FROM attachment_bytes") == [(1,)]
    assert (in_table, len(kept_files(path))) == ((True, 0) if content == JPG else (False, 1))


def test_the_line_holds_id_size_type_and_the_hash_of_the_ciphertext(house, started):
    uid = attach(house, started.instance, task=opened(started), name="王女士的围巾.jpg")

    line = house.log(started.instance)[-1]
    listed = house.ask(Attachments(instance=started.instance), ANNA)
    kept = listed.lines[0].attachment
    assert (line.kind, line.actor, line.seq) == ("attachment.added", ANNA.id, 2)
    assert line.content == {
        "attachment": str(uid),
        "task": 1,
        "input": {
            "name": {"$t": "sealed", "v": "1:2:1:file_name"},
            "size": len(JPG),
            "media_type": "image/jpeg",
            "sha256": kept.sha256,
        },
        "effects": [{"e": "attached", "attachment": str(uid)}],
    }
    assert kept == Attachment(
        uid=uid, instance=1, task=1, seq=2, actor=1, added=NOON, size=len(JPG),
        media_type="image/jpeg", sha256=kept.sha256, name="1:2:1:file_name", subject=1,
        salt=kept.salt,
    )  # fmt: skip
    assert listed.lines[0].name == "王女士的围巾.jpg"


def test_no_hash_of_the_plain_bytes_and_no_name_lies_anywhere(house, started, path):
    attach(house, started.instance, LARGE, name="王女士.pdf", key="k")
    plain = str(upload(LARGE))

    held = b"".join(file.read_bytes() for file in path.iterdir())
    for table in ("event", "attachment", "attachment_bytes", "sealed", "instance"):
        for row in house.rows(f"SELECT * FROM {table}"):  # noqa: S608 - ours alone
            for value in row:
                held += (
                    bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
                )
    assert plain.encode() not in held
    assert bytes.fromhex(plain) not in held
    assert "王女士".encode() not in held
    assert LARGE[:64] not in held


def test_the_first_file_gives_the_instance_its_subject_and_the_next_ones_share_it(each):
    started = each.start("two")
    first = attach(each, started.instance)
    second = attach(each, started.instance, PNG, name="b.png")

    assert each.rows("SELECT id FROM subject") == [(1,)]
    assert each.rows("SELECT subject_id FROM instance") == [(1,)]
    assert (read(each, first), read(each, second)) == (JPG, PNG)


def test_a_subject_that_comes_between_preparing_and_writing_counts(each, path):
    started = each.start("two")
    command = AddAttachment(instance=started.instance, name="a.pdf", upload=upload(LARGE))
    with each.database.read.connect() as connection:
        prepared = command.prepare(ANNA, each.tools, connection)
    attach(each, started.instance)

    with each.work(ANNA) as work:
        receipt = prepared.execute(ANNA, work)

    assert read(each, UUID(receipt.effects[0]["attachment"])) == LARGE
    assert each.rows("SELECT count(*) FROM subject") == [(1,)]


def test_without_a_folder_large_files_lie_in_the_database(each_two):
    started = each_two.start("two")

    uid = attach(each_two, started.instance, LARGE, name="a.pdf")

    assert read(each_two, uid) == LARGE
    assert each_two.rows("SELECT count(*) FROM attachment_bytes") == [(1,)]


def test_the_same_request_under_the_same_key_adds_one_file(each, path):
    started = each.start("two")
    first = attach(each, started.instance, LARGE, key="k")
    again = attach(each, started.instance, LARGE, key="k")

    assert again == first
    assert len(kept_files(path)) == 1
    assert each.kinds(started.instance) == ["instance.started", "attachment.added"]
    with pytest.raises(KeyReused):
        attach(each, started.instance, PDF, key="k")


def test_a_repeated_request_is_answered_even_when_the_right_is_gone(house, started):
    first = attach(house, started.instance, key="k")
    house.run(CancelInstance(instance=started.instance, reason="x"))

    assert attach(house, started.instance, key="k") == first


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"<html></html>", FileTypeRefused),
        (b"", FileTypeRefused),
        (PDF + bytes(MOST_BYTES - len(PDF) + 1), FileTooLarge),
    ],
    ids=["type", "empty", "size"],
)
def test_unfit_bytes_change_nothing(house, started, path, content, refusal):
    with pytest.raises(refusal):
        attach(house, started.instance, content)

    assert (rows(house), kept_files(path)) == ([], [])
    assert house.kinds(started.instance) == ["instance.started"]


def test_ten_megabytes_are_taken(each):
    started = each.start("two")
    content = PDF + bytes(MOST_BYTES - len(PDF))

    assert read(each, attach(each, started.instance, content)) == content
    assert MOST_BYTES == MAX_FILE_BYTES


@pytest.mark.parametrize(
    "actor",
    [
        Actor(id=5, slug="else", groups=CLEO.groups, grants=frozenset({"task.*"})),
        READER,
        Actor(id=7, slug="idle", groups=ANNA.groups, grants=frozenset({"instance.read"})),
        Actor(id=6, slug="blind", grants=frozenset({"message.send", "task.complete"})),
    ],
    ids=["other_group", "reader", "may_not_complete", "may_not_read"],
)
def test_who_neither_works_on_it_nor_brings_messages_adds_nothing(house, started, path, actor):
    with pytest.raises(Forbidden):
        attach(house, started.instance, LARGE, actor)

    assert (rows(house), kept_files(path)) == ([], [])


def test_who_brings_messages_adds_files_without_a_task(house, started):
    uid = attach(house, started.instance, actor=CONTACT)

    assert read(house, uid) == JPG


def test_an_unknown_instance_or_task_is_not_found(house, started, path):
    elsewhere = opened(house.start("two"))

    with pytest.raises(NotFound):
        attach(house, uuid4())
    for task in (uuid4(), elsewhere):
        with pytest.raises(NotFound):
            attach(house, started.instance, LARGE, task=task)

    assert (rows(house), kept_files(path)) == ([], [])


def test_a_suspended_instance_takes_files_and_an_ended_one_does_not(house, started, path):
    house.run(SuspendInstance(instance=started.instance))
    attach(house, started.instance)
    house.run(CancelInstance(instance=started.instance, reason="x"))

    with pytest.raises(InstanceEnded):
        attach(house, started.instance, LARGE, CONTACT)

    assert kept_files(path) == []


def test_a_stale_version_adds_nothing(house, started, path):
    with pytest.raises(StaleVersion):
        attach(house, started.instance, LARGE, if_match=9)

    assert (rows(house), kept_files(path)) == ([], [])


def test_after_an_erasure_nothing_more_is_kept(house, started, path):
    uid = attach(house, started.instance, LARGE)
    with house.work() as work:
        work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")

    with pytest.raises(Conflict):
        attach(house, started.instance, LARGE)
    with pytest.raises(NotFound):
        read(house, uid)

    assert len(kept_files(path)) == 1


def test_a_file_picker_takes_the_files_of_its_instance_and_no_others(each):
    started = each.start("two")
    photo = str(attach(each, started.instance))
    letter = str(attach(each, started.instance, PDF, name="a.pdf"))
    other = str(attach(each, each.start("two").instance))
    task = opened(started)

    problems = {}
    for name, reference in {"letter": letter, "other": other, "none": str(uuid4())}.items():
        with pytest.raises(BadAnswers) as refusal:
            each.complete(task, BEN, answers={"summary": "ok", "photos": [reference]})
        problems[name] = [problem["code"] for problem in refusal.value.problems["photos"]]

    assert problems == {
        "letter": ["file_not_accepted"],
        "other": ["unknown_file"],
        "none": ["unknown_file"],
    }
    done = each.complete(task, answers={"summary": "ok", "photos": [photo]})
    assert each.log(done.instance)[-1].content["input"]["photos"] == [photo]


def test_the_system_may_add_files_too(house, started):
    assert read(house, attach(house, started.instance, actor=SYSTEM)) == JPG


def test_an_instance_has_only_so_many_files(each, path, monkeypatch):
    monkeypatch.setattr("engine.commands.add_attachment.MOST_FILES", 2)
    instance = each.start("two").instance
    first, _ = (attach(each, instance, PNG) for _ in range(2))

    with pytest.raises(AttachmentsFull):
        attach(each, instance, LARGE)
    assert kept_files(path) == []
    each.run(RemoveAttachment(attachment=first), ANNA)
    assert read(each, attach(each, instance, LARGE)) == LARGE

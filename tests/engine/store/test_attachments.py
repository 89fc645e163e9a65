import os
from dataclasses import replace
from io import BytesIO
from uuid import UUID

import pytest

from engine.clock import HOUR
from engine.commands import AddAttachment, Upload
from engine.store import AttachmentFolder, attachments
from tests.engine.filed import LARGE, ROW, crash_before_commit, kept_files, upload, with_folder
from tests.engine.house import ANNA, NOON

FIRST = ROW
SECOND = replace(FIRST, uid=UUID(int=2), task=None, sha256="b" * 64)
OTHER = replace(FIRST, uid=UUID(int=3), instance=9, sha256="c" * 64)


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        attachments.add(work.connection, FIRST, b"sealed")
        attachments.add(work.connection, SECOND, None)
        attachments.add(work.connection, OTHER, b"other")
    return each_house


def test_what_is_added_is_found(filled):
    with filled.reading() as connection:
        assert attachments.of_instance(connection, 7) == [FIRST, SECOND]
        assert attachments.find(connection, OTHER.uid) == OTHER
        assert attachments.find(connection, UUID(int=99)) is None
        assert attachments.ciphertext(connection, FIRST.uid) == b"sealed"
        assert attachments.ciphertext(connection, SECOND.uid) is None


def test_of_what_is_removed_the_row_stays_without_salt_and_bytes(filled):
    with filled.work() as work:
        attachments.remove(work.connection, FIRST.uid, 99)

    removed = replace(FIRST, salt=None, removed=99)
    with filled.reading() as connection:
        assert attachments.of_instance(connection, 7) == [removed, SECOND]
        assert removed.is_removed
        assert not SECOND.is_removed
        assert attachments.ciphertext(connection, FIRST.uid) is None
        assert attachments.ciphertext(connection, OTHER.uid) == b"other"
        names = [FIRST.sha256, SECOND.sha256, "d" * 64]
        assert attachments.live(connection, names) == {SECOND.sha256}


def test_the_sweep_takes_old_files_without_a_row(filled, tmp_path):
    folder = AttachmentFolder(tmp_path / "files")
    orphan = folder.write([b"orphan"])
    with filled.work() as work:
        attachments.remove(work.connection, FIRST.uid, 99)
    for name in (FIRST.sha256, SECOND.sha256, "d" * 64, "e" * 64):
        (tmp_path / "files" / name).write_bytes(b"x")
    old = (NOON - HOUR) / 1_000_000 - 1
    for name in (FIRST.sha256, SECOND.sha256, "d" * 64, orphan.path.name):
        os.utime(tmp_path / "files" / name, (old, old))
    os.utime(tmp_path / "files" / ("e" * 64), (old + 2, old + 2))

    swept = attachments.sweep(filled.database, folder, NOON)

    assert swept == 3
    assert kept_files(tmp_path / "files") == [SECOND.sha256, "e" * 64]


def test_the_sweep_looks_at_any_number_of_files(house, tmp_path):
    path = tmp_path / "files"
    path.mkdir()
    for number in range(501):
        (path / f"{number:064x}").write_bytes(b"")

    swept = attachments.sweep(house.database, AttachmentFolder(path), 2**53)

    assert (swept, kept_files(path)) == (501, [])


@pytest.fixture
def path(tmp_path):
    return tmp_path / "attachments"


@pytest.fixture
def each(each_house, path):
    with_folder(each_house, path)
    return each_house


def rows(house) -> list:
    return house.rows("SELECT uid FROM attachment UNION ALL SELECT uid FROM attachment_bytes")


def test_a_crash_before_the_commit_leaves_no_row_and_a_file_for_the_sweep(each, path):
    started = each.start("two")
    command = AddAttachment(instance=started.instance, name="a.pdf", upload=upload(LARGE))
    with each.database.read.connect() as connection:
        prepared = command.prepare(ANNA, each.tools, connection)
    with pytest.raises(KeyboardInterrupt):
        crash_before_commit(each, prepared)

    assert rows(each) == []
    assert each.kinds(started.instance) == ["instance.started"]
    assert each.rows("SELECT id FROM subject") == []
    (orphan,) = kept_files(path)
    assert attachments.sweep(each.database, each.tools.attachments, 0) == 0
    assert kept_files(path) == [orphan]
    os.utime(path / orphan, (0, 0))
    assert attachments.sweep(each.database, each.tools.attachments, NOON) == 1
    assert kept_files(path) == []


def test_a_crash_while_the_file_is_written_leaves_nothing_but_a_file_for_the_sweep(each, path):
    started = each.start("two")

    class Cut(BytesIO):
        """A connection that breaks off, once the bytes have been looked at."""

        def read(self, size=-1):
            if self.tell() > 200_000:
                raise ConnectionResetError
            return super().read(size)

    command = AddAttachment(instance=started.instance, name="a.pdf", upload=Upload(Cut(LARGE)))
    with pytest.raises(ConnectionResetError):
        each.run(command, ANNA)

    assert rows(each) == []
    (orphan,) = kept_files(path)
    os.utime(path / orphan, (0, 0))
    assert attachments.sweep(each.database, each.tools.attachments, NOON) == 1

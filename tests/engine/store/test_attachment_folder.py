import os
from hashlib import sha256

import pytest

from engine.errors import AttachmentDamaged
from engine.store import AttachmentFolder
from tests.engine.filed import kept_files

HASH = sha256(b"ab").hexdigest()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "attachments"


@pytest.fixture
def folder(path):
    return AttachmentFolder(path)


def test_a_file_gets_its_name_when_it_is_kept(folder, path):
    written = folder.write([b"a", b"b"])
    before = kept_files(path)
    folder.keep(written)
    folder.keep(written)

    with folder.open(HASH) as file:
        assert file.read() == b"ab"
    assert before == [written.path.name]
    assert written.path.name.startswith(".new-")
    assert kept_files(path) == [HASH] == [written.sha256]


def test_only_the_owner_can_read_it(folder, path):
    folder.keep(folder.write([b"ab"]))

    assert path.stat().st_mode & 0o777 == 0o700
    assert (path / HASH).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("is_kept", [False, True])
def test_what_no_row_will_refer_to_is_discarded(folder, path, is_kept):
    written = folder.write([b"ab"])
    if is_kept:
        folder.keep(written)

    folder.discard(written)
    folder.discard(written)

    assert kept_files(path) == []


def test_a_file_is_dropped_once_or_twice(folder, path):
    folder.keep(folder.write([b"ab"]))

    folder.drop(HASH)
    folder.drop(HASH)

    assert kept_files(path) == []
    with pytest.raises(AttachmentDamaged):
        folder.open(HASH)


def test_a_file_that_breaks_off_is_left_for_the_sweep(folder, path):
    def broken():
        yield b"a"
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        folder.write(broken())

    assert list(folder.older_than(2**62)) == kept_files(path)
    assert len(kept_files(path)) == 1


def test_old_files_of_ours_are_listed_and_no_others(folder, path):
    old, young = folder.write([b"ab"]), folder.write([b"c"])
    folder.keep(old)
    (path / "readme").write_text("not ours")
    os.utime(path / HASH, (1000, 1000))
    os.utime(path / "readme", (1000, 1000))
    os.utime(young.path, (2000, 2000))

    assert list(folder.older_than(1_500_000_000)) == [HASH]


def test_before_the_first_file_there_is_nothing(folder):
    assert list(folder.older_than(2**62)) == []

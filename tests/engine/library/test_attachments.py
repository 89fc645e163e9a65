from dataclasses import replace
from io import BytesIO
from uuid import UUID

import pytest

from engine.errors import AttachmentDamaged, NotFound
from engine.library.attachments import IN_TABLE, open_file, seal_file, sha256_of
from engine.store import AttachmentFolder, attachments, sealed
from tests.engine.filed import LARGE, ROW, kept_files

UID = UUID(int=5)


@pytest.fixture
def work(house):
    with house.work() as work:
        yield work


@pytest.fixture
def owner(work):
    return sealed.add_subject(work.connection, *work.tools.vault.new_subject(), 5, None, "customer")


def seal(work, owner, folder=None, content=b"%PDF-"):
    return seal_file(work.tools.vault, folder, owner, UID, BytesIO(content), "application/pdf")


def kept(work, file, **change):
    """The row of a sealed file, with its ciphertext."""
    row = replace(ROW, uid=UID, subject=file.owner.id, salt=file.salt, sha256=file.sha256, **change)
    attachments.add(work.connection, row, file.ciphertext)
    return row


@pytest.mark.parametrize(("size", "in_table"), [(IN_TABLE, True), (IN_TABLE + 1, False)])
def test_up_to_a_megabyte_lies_in_the_database(work, owner, tmp_path, size, in_table):
    folder = AttachmentFolder(tmp_path / "files")

    file = seal(work, owner, folder, bytes(size))

    assert (file.ciphertext is not None, file.written is None) == (in_table, in_table)
    assert len(kept_files(tmp_path / "files")) == (0 if in_table else 1)
    assert (file.size, file.media_type, file.uid) == (size, "application/pdf", UID)


def test_the_hash_is_that_of_the_ciphertext(work, owner):
    file = seal(work, owner)

    assert file.sha256 == sha256_of(BytesIO(file.ciphertext))


def test_the_same_bytes_are_never_sealed_alike(work, owner):
    assert seal(work, owner).ciphertext != seal(work, owner).ciphertext


def test_what_was_sealed_opens_piece_by_piece(work, owner):
    row = kept(work, seal(work, owner, content=LARGE), size=len(LARGE))

    found = open_file(work.connection, work.tools.vault, None, row)

    pieces = list(found.pieces)
    assert (b"".join(pieces), len(pieces)) == (LARGE, 20)
    assert (found.uid, found.name, found.size) == (UID, "", len(LARGE))


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"salt": None}, NotFound),
        ({"subject": 99}, NotFound),
        ({"sha256": "0" * 64}, AttachmentDamaged),
        ({"salt": b"0" * 32}, AttachmentDamaged),
        ({"uid": UUID(int=6)}, AttachmentDamaged),
    ],
    ids=["removed", "nobody", "hash", "salt", "moved"],
)
def test_a_row_that_does_not_fit_opens_nothing(work, owner, change, refusal):
    file = seal(work, owner)
    row = kept(work, file)
    if "uid" in change:
        attachments.remove(work.connection, UID, 9)
        moved = replace(row, sha256="1" * 64, **change)
        attachments.add(work.connection, moved, file.ciphertext)

    with pytest.raises(refusal):
        open_file(work.connection, work.tools.vault, None, replace(row, **change))


def test_a_large_file_needs_the_folder(work, owner, tmp_path):
    file = seal(work, owner, AttachmentFolder(tmp_path / "files"), LARGE)

    with pytest.raises(AttachmentDamaged):
        open_file(work.connection, work.tools.vault, None, kept(work, file))


def test_an_erased_subject_neither_seals_nor_opens(work, owner):
    row = kept(work, seal(work, owner))
    work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")

    with pytest.raises(NotFound):
        seal(work, replace(owner, wrapped=None))
    with pytest.raises(NotFound):
        open_file(work.connection, work.tools.vault, None, row)

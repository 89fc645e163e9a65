from io import BytesIO

import pytest

from engine.errors import AttachmentDamaged
from engine.vault import PIECE, new_salt, open_blob, seal_blob

KEY = bytes(range(32))
SEALED = PIECE + 16


def sealed(content: bytes) -> bytes:
    return b"".join(seal_blob(KEY, BytesIO(content)))


def opened(blob: bytes, key: bytes = KEY) -> bytes:
    return b"".join(open_blob(key, BytesIO(blob)))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_what_is_sealed_opens_again(size):
    content = bytes(n % 251 for n in range(size))

    blob = sealed(content)

    assert opened(blob) == content
    assert len(blob) == 1 + size + 16 * max(1, -(-size // PIECE))


def test_nothing_of_the_content_can_be_seen():
    assert b"secret" not in sealed(b"secret" * 100_000)


FOUR = b"abc" * PIECE + b"the end"
BLOB = sealed(FOUR)
FIRST, SECOND = BLOB[1 : 1 + SEALED], BLOB[1 + SEALED : 1 + 2 * SEALED]
REST = BLOB[1 + 2 * SEALED :]


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"\x01",
        b"\x02" + BLOB[1:],
        BLOB[:-1],
        BLOB + b"x",
        BLOB[:100] + bytes([BLOB[100] ^ 1]) + BLOB[101:],
        BLOB[:1] + SECOND + FIRST + REST,
        BLOB[:1] + SECOND + REST,
        BLOB[:1] + FIRST,
        BLOB[:1] + FIRST + FIRST + SECOND + REST,
    ],
    ids=[
        "empty", "no_piece", "version", "cut", "longer", "flipped", "swapped", "dropped",
        "end_dropped", "repeated",
    ],
)  # fmt: skip
def test_a_blob_that_was_changed_does_not_open(blob):
    with pytest.raises(AttachmentDamaged):
        opened(blob)


def test_another_key_opens_nothing():
    with pytest.raises(AttachmentDamaged):
        opened(BLOB, bytes(32))


def test_the_source_is_closed_when_all_is_read_or_nobody_reads_on():
    whole, left = BytesIO(BLOB), BytesIO(BLOB)

    list(open_blob(KEY, whole))
    pieces = open_blob(KEY, left)
    next(pieces)
    pieces.close()

    assert (whole.closed, left.closed) == (True, True)


def test_salts_are_random():
    assert len({new_salt() for _ in range(50)}) == 50
    assert len(new_salt()) == 32

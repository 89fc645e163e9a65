from uuid import UUID

import pytest

from engine.model import START, Instance, Status

INSTANCE = {
    "id": 1, "uid": UUID(int=1), "process": "two", "key": None, "release": 1, "end": None,
    "seq": 4, "head": START, "tasks": 0, "next_due": None, "snapshot": b"", "started": 0,
    "ended": None, "subject": None, "drill": False,
}  # fmt: skip


@pytest.mark.parametrize(
    ("status", "word", "is_open"),
    [
        (Status.ACTIVE, "active", True),
        (Status.SUSPENDED, "suspended", True),
        (Status.COMPLETED, "completed", False),
        (Status.CANCELLED, "cancelled", False),
    ],
    ids=str,
)
def test_an_instance_is_open_until_it_ends(status, word, is_open):
    instance = Instance(**INSTANCE, status=status)

    assert (instance.status.word, instance.is_open) == (word, is_open)


def test_the_version_rises_with_the_log():
    assert Instance(**INSTANCE, status=Status.ACTIVE).version == 4

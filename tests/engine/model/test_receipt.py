from uuid import UUID

import pytest

from engine.model import START, Entry, Receipt, link


def receipt(*effects) -> Receipt:
    entry = Entry(kind="task.completed", at=9, actor=1, content={"effects": list(effects)})
    return Receipt.of(link(entry, stream=1, seq=3, prev=START), UUID(int=1))


def test_a_receipt_is_what_the_line_says():
    effects = ({"e": "opened", "task": 1}, {"e": "incident", "no": 1}, {"e": "left", "el": "a"})

    told = receipt(*effects)

    assert told == Receipt(
        instance=UUID(int=1), version=3, kind="task.completed", at=9, effects=effects
    )
    assert (told.opened, told.incidents) == (effects[:1], effects[1:2])


@pytest.mark.parametrize(
    ("last", "status"),
    [
        ("completed", "completed"),
        ("cancelled_instance", "cancelled"),
        ("suspended", "suspended"),
        ("resumed", "active"),
    ],
)
def test_the_status_is_the_last_that_the_effects_tell(last, status):
    assert receipt({"e": "left", "el": "a"}, {"e": last}).status == status

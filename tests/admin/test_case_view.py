from uuid import UUID

import pytest

from admin.case_view import case_view
from engine.errors import NotFound


def test_a_case_shows_what_is_open_and_what_it_waits_for(scarf, reading):
    with reading("lin-xia"):
        view = case_view(UUID(scarf.instance))

    assert [(open.name.en, open.groups, open.is_readers) for open in view.tasks] == [
        ("Classify", "Customer department", True),
        ("Comfort and apologise", "Front line", False),
    ]
    assert "Customer supplement" in [wait.title.en for wait in view.entries]
    assert (view.card.number, view.may_send, view.may_retry, view.may_unmask) == (
        "TS-202603-0001",
        True,
        False,
        True,
    )
    assert len(view.lines) == 3


def test_there_is_no_view_of_what_is_not_there(town, reading):
    with reading("lin-xia"), pytest.raises(NotFound):
        case_view(UUID(int=1))

import pytest

from complaints.imports.answers import answers_of
from tests.complaints.imports.test_columns import FORM


def answered(**cells):
    return answers_of(cells, {name: name for name in cells}, FORM)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("channel", "电话", "phone"),
        ("channel", "phone", "phone"),
        ("channel", "Online chat", "chat"),
        ("channel", "pigeon", "pigeon"),
        ("wants", "换货、Refund；repair", ["exchange", "refund", "repair"]),
        ("injury", "是", True),
        ("injury", "否", False),
        ("contact_at", "2026/3/9 9:05", "2026-03-09T09:05"),
        ("contact_at", "2026年3月9日 21:05:30", "2026-03-09T21:05"),
        ("contact_at", "2026-03-09T21:05", "2026-03-09T21:05"),
        ("contact_at", "yesterday", "yesterday"),
        ("shipped_on", "2026/3/9", "2026-03-09"),
        ("quantity", "１２", "12"),
    ],
)
def test_a_text_is_read_as_a_person_would_enter_it(field, text, value):
    assert answered(**{field: text})[field] == value


def test_what_is_empty_was_not_answered():
    given = answered(name="", channel="phone")

    assert "channel" in given
    assert not given.get("name")

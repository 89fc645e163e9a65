from dataclasses import replace

import pytest

from engine.errors import BadInput
from engine.notices import Letter

LETTER = Letter(
    key="operation:1:2:1",
    to="wang@example.com",
    subject="受理回执 TS-202603-0001",
    body="您好！\n编号 TS-202603-0001。",
    at=1_773_021_600_000_000,
)


def test_a_letter_becomes_a_mail_that_names_itself_and_its_time():
    message = LETTER.message("service@bihuan.example")

    assert dict(message.items()) == {
        "From": "service@bihuan.example",
        "To": "wang@example.com",
        "Subject": "受理回执 TS-202603-0001",
        "Date": "Mon, 09 Mar 2026 02:00:00 +0000",
        "Message-ID": "<operation_3a.1_3a.2_3a.1@bihuan.example>",
        "Auto-Submitted": "auto-generated",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "8bit",
        "MIME-Version": "1.0",
    }
    assert message.get_content() == "您好！\n编号 TS-202603-0001。\n"


def test_different_keys_have_different_message_ids():
    keys = ["notice-1", "notice-11", "notice:11", "notice.11", "提醒-1"]

    ids = {replace(LETTER, key=key).message("a@b")["Message-ID"] for key in keys}

    assert len(ids) == len(keys)
    assert all(text.isascii() for text in ids)


@pytest.mark.parametrize(
    "change",
    [{"to": "a@b\nBcc: c@d"}, {"subject": "a\r\nBcc: c@d"}, {"to": "nobody"}],
    ids=["address", "subject", "no address"],
)
def test_a_header_cannot_be_smuggled_in(change):
    with pytest.raises(BadInput):
        replace(LETTER, **change)

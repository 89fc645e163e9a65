import smtplib

import pytest

from engine.errors import BadInput
from engine.notices import Letter, Post, open_post
from tests.engine.notices.mailbox import mail_server

LETTER = Letter(key="operation:1:2:1", to="wang@example.com", subject="回执", body="您好！", at=5)


def opened(url: str | None) -> Post:
    post = open_post(url)
    assert post is not None
    return post


def test_a_letter_reaches_the_server():
    with mail_server() as box:
        was_sent = opened(box.url).send(LETTER, drill=False)

    (mail,) = box.mails
    assert was_sent
    assert (mail["To"], mail["Subject"]) == ("wang@example.com", "回执")
    assert mail["Message-ID"] == "<operation_3a.1_3a.2_3a.1@bihuan.example>"
    assert mail.get_content().strip() == "您好！"


def test_nothing_leaves_the_house_in_a_drill():
    with mail_server() as box:
        was_sent = opened(box.url).send(LETTER, drill=True)

    assert (was_sent, box.mails) == (False, [])


def test_a_server_that_turns_a_letter_away_is_heard():
    with mail_server() as box:
        box.is_closed = True
        with pytest.raises(smtplib.SMTPDataError):
            opened(box.url).send(LETTER, drill=False)

    assert box.mails == []


def test_a_server_that_is_not_there_is_an_operating_system_s_error():
    with mail_server() as box:
        url = box.url

    with pytest.raises(OSError, match=r".*"):
        opened(url).send(LETTER, drill=False)


@pytest.mark.parametrize(
    ("url", "post"),
    [
        ("smtp://mail.example", Post("mail.example", 25, "bihuan@mail.example", False)),
        (
            "smtps://desk%40a:p%2Fw@mail.example?from=a@b.example",
            Post("mail.example", 465, "a@b.example", True, "desk@a", "p/w"),
        ),
        ("smtp://mail.example:2525", Post("mail.example", 2525, "bihuan@mail.example", False)),
    ],
    ids=["plain", "tls with account", "port"],
)
def test_the_address_says_how_mail_leaves(url, post):
    assert open_post(url) == post


def test_without_an_address_there_is_no_post():
    assert open_post(None) is None
    assert open_post("") is None


@pytest.mark.parametrize("url", ["http://mail.example", "smtp://", "mail.example"])
def test_another_address_is_refused(url):
    with pytest.raises(BadInput):
        open_post(url)

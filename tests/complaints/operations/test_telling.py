from smtplib import SMTPException

import pytest

from complaints.operations.telling import Message, tell_customer, tell_group
from complaints.store.tables import notice
from engine.errors import OperationFailed
from engine.notices import open_post
from engine.store.tables import subject

NUMBER = "TS-202603-0001"
MESSAGE = Message(template="first_reply_late", facts={"case_no": NUMBER}, complaint=NUMBER)


def group(desk, **context: object) -> None:
    given = desk.context(transaction=desk.database, job="operation:1:2:1", **context)
    tell_group(desk.house, given, "quality", MESSAGE)


def customer(desk, contact: dict[str, object], **context: object) -> None:
    given = desk.context(transaction=desk.database, job="operation:1:2:1", **context)
    references = {name: sealed["v"] for name, sealed in contact.items()}
    message = Message(template="status", facts={"case_no": NUMBER}, complaint=NUMBER)
    tell_customer(desk.house, given, references, message)


def test_a_group_is_told_in_the_house_and_by_mail(each_desk, mailbox):
    each_desk.person("anna", "quality")
    each_desk.person("ben", "quality")
    each_desk.post_to(open_post(mailbox.url), domain="firm.example")

    group(each_desk)

    assert each_desk.read(notice, "who", "template", "complaint", "mailed_at") == [
        ("actor:1", "first_reply_late", NUMBER, each_desk.now),
        ("actor:2", "first_reply_late", NUMBER, each_desk.now),
    ]
    assert [mail["To"] for mail in mailbox.mails] == ["anna@firm.example", "ben@firm.example"]
    assert mailbox.mails[0]["Subject"] == f"{NUMBER} 首次答复超时"


def test_while_the_mail_server_is_down_the_house_is_told_and_the_mail_follows_once(desk, mailbox):
    desk.person("anna", "quality")
    desk.post_to(open_post(mailbox.url), domain="firm.example")
    mailbox.is_closed = True
    with pytest.raises(SMTPException):
        group(desk)
    told_at_once = desk.read(notice, "who", "mailed_at")
    mailbox.is_closed = False

    group(desk)
    group(desk)

    assert told_at_once == [("actor:1", None)]
    assert [mail["Message-ID"] for mail in mailbox.mails] == ["<notice-1@bihuan.example>"]
    assert desk.read(notice, "who", "mailed_at") == [("actor:1", desk.now)]


def test_in_a_drill_the_house_is_told_and_nothing_is_mailed(desk, mailbox):
    desk.person("anna", "quality")
    desk.post_to(open_post(mailbox.url), domain="firm.example")

    group(desk, drill=True)
    customer(desk, desk.seal(email="w@example.com"), drill=True)

    assert mailbox.mails == []
    assert desk.read(notice, "mailed_at", "drill") == [(None, True), (None, True)]


def test_employees_without_a_mail_domain_get_no_mail(desk, mailbox):
    desk.person("anna", "quality")
    desk.post_to(open_post(mailbox.url))

    group(desk)

    assert (len(desk.read(notice)), mailbox.mails) == (1, [])


def test_mails_are_in_the_language_of_the_house(desk, mailbox):
    desk.post_to(open_post(mailbox.url), language="en")

    customer(desk, desk.seal(email="wang@example.com"))

    assert [mail["Subject"] for mail in mailbox.mails] == [f"Your question about {NUMBER}"]


def test_a_customer_with_an_address_is_mailed(each_desk, mailbox):
    each_desk.person("xiao-zhang", "frontline")
    each_desk.post_to(open_post(mailbox.url))

    customer(each_desk, each_desk.seal(email="wang@example.com"))

    (mail,) = mailbox.mails
    assert (mail["To"], mail["Subject"]) == ("wang@example.com", f"您查询的反馈 {NUMBER}")
    assert each_desk.read(notice, "who", "actor", "recipient") == [
        ("customer", None, "1:1:1:email")
    ]


@pytest.mark.parametrize("has_post", [True, False], ids=["no address", "no post"])
def test_what_cannot_be_mailed_is_passed_on_by_the_front_line(desk, mailbox, has_post):
    desk.person("xiao-zhang", "frontline")
    contact = {"phone": "138"} if has_post else {"email": "wang@example.com"}
    desk.post_to(open_post(mailbox.url) if has_post else None)

    customer(desk, desk.seal(**contact))

    assert mailbox.mails == []
    assert desk.read(notice, "who", "template", "facts") == [
        ("actor:1", "tell_customer", f'{{"case_no":"{NUMBER}","message":"status"}}')
    ]


def test_an_erased_customer_is_not_mailed(desk, mailbox):
    desk.post_to(open_post(mailbox.url))
    contact = desk.seal(email="wang@example.com")
    with desk.database.transaction() as connection:
        connection.execute(subject.update().values(wrapped=None))

    customer(desk, contact)

    assert mailbox.mails == []
    assert desk.read(notice, "mailed_at") == [(None,)]


def test_a_group_in_which_nobody_is_is_a_failure(desk):
    with pytest.raises(OperationFailed) as refusal:
        group(desk)

    assert (refusal.value.reason, refusal.value.facts) == ("group_empty", {"group": "quality"})
    assert desk.read(notice) == []

from complaints.operations.status_answer import operation
from engine.notices import open_post
from tests.complaints.desk import logged


def test_the_customer_is_mailed_number_and_time(desk, mailbox):
    desk.post_to(open_post(mailbox.url))
    desk.register(**desk.seal(email="wang@example.com"))

    answer = desk.job(
        operation,
        {"case_no": "TS-202603-0001", "due_plan": logged("2026-03-11 10:00"), "query": {}},
    )

    (mail,) = mailbox.mails
    assert answer == {}
    assert mail["Subject"] == "您查询的反馈 TS-202603-0001"
    assert "提出方案的时限：2026-03-11 10:00；解决的时限：—" in mail.get_content()

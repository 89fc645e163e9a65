from complaints.operations.acknowledge import operation
from engine.notices import open_post
from tests.complaints.desk import logged


def test_the_customer_is_mailed_number_and_time(desk, mailbox):
    desk.post_to(open_post(mailbox.url))
    desk.register(**desk.seal(email="wang@example.com"))

    answer = desk.job(
        operation, {"case_no": "TS-202603-0001", "due_first_reply": logged("2026-03-09 12:00")}
    )

    (mail,) = mailbox.mails
    assert answer == {}
    assert mail["Subject"] == "受理回执 TS-202603-0001"
    assert "我们将在 2026-03-09 12:00 前给您初步答复" in mail.get_content()

from complaints.operations.send_first_reply import operation
from complaints.store.tables import notice
from engine.notices import open_post
from tests.complaints.desk import logged


def test_apology_and_promise_reach_the_customer_and_lie_sealed_here(desk, mailbox):
    desk.post_to(open_post(mailbox.url))
    desk.register(**desk.seal(email="wang@example.com"))
    comfort = {
        "understanding": True,
        "next_feedback_at": logged("2026-03-09 12:00"),
        **desk.seal(apology_text="非常抱歉让您着急了。", contact_person="小张", promises="x"),
    }

    answer = desk.job(
        operation, {"case_no": "TS-202603-0001", "comfort": comfort, "clarification": None}
    )

    (mail,) = mailbox.mails
    assert answer == {}
    assert mail.get_content().strip().splitlines() == [
        "您好！",
        "",
        "非常抱歉让您着急了。",
        "",
        "我们将在 2026-03-09 12:00 前再次向您反馈。您的联系人：小张。编号 TS-202603-0001。",
    ]
    assert "抱歉" not in str(desk.read(notice, "facts"))

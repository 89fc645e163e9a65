import pytest

from complaints.operations.thank_customer import operation
from complaints.store.tables import notice
from engine.errors import OperationFailed
from engine.notices import open_post


def inputs(desk, decision: object = "park", **contact: object) -> dict[str, object]:
    given = {"contact": desk.contact(**contact), "suggestion_no": "JY-202603-0001"}
    return {**given, "decision": decision, "answer": desk.seal(reason="人手不足，明年再议。")}


@pytest.mark.parametrize(
    ("decision", "words"),
    [("adopt", "我们决定采纳"), ("park", "我们暂缓实施"), ("decline", "目前不采纳")],
)
def test_the_decision_and_its_reason_reach_who_suggested(desk, mailbox, decision, words):
    desk.post_to(open_post(mailbox.url))

    desk.job(operation, inputs(desk, decision, **desk.seal(email="wang@example.com")))

    (mail,) = mailbox.mails
    assert mail["Subject"] == "感谢您的建议 JY-202603-0001"
    assert words in mail.get_content()
    assert "人手不足，明年再议。" in mail.get_content()


def test_an_anonymous_suggestion_gets_no_answer(desk):
    desk.person("xiao-zhang", "frontline")

    assert desk.job(operation, inputs(desk, identity="anonymous")) == {}
    assert desk.read(notice) == []


def test_another_decision_is_a_failure(desk):
    with pytest.raises(OperationFailed) as refusal:
        desk.job(operation, inputs(desk, "maybe"))

    assert refusal.value.facts == {"input": "decision"}

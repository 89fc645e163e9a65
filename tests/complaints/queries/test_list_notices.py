import pytest

from complaints.notices import Text
from complaints.operations import notify
from complaints.queries import ListNotices, UnreadNotices
from engine.errors import BadInput
from engine.model import Actor
from tests.complaints.desk import CALLED, logged
from tests.complaints.queries.asking import ask

ANNA = Actor(id=1, slug="anna")


@pytest.fixture
def told(desk):
    desk.person("anna", "shift_lead")
    for job, contact_at in enumerate((CALLED, "2026-03-09 10:10"), start=1):
        facts = {"template": "record_late", "contact_at": logged(contact_at)}
        desk.job(notify.operation, {"group": "shift_lead", **facts}, job=f"operation:1:{job}:1")
    return desk


def test_a_person_reads_their_notices_in_their_language(told):
    found = ask(told, ListNotices(language="en", limit=1), ANNA)

    assert [one.text for one in found] == [
        Text(
            "A contact is not recorded after 10 minutes",
            "The contact of 2026-03-09 10:10 still has no initial record. Please see to it.",
        )
    ]
    assert ask(told, ListNotices(language="zh", before=2), ANNA)[0].text.subject == (
        "来件超过 10 分钟未记录"
    )


def test_nobody_reads_another_s(told):
    assert ask(told, ListNotices(language="zh"), Actor(id=2, slug="ben")) == []


def test_unread_notices_are_counted(told):
    assert ask(told, UnreadNotices(), ANNA) == 2


@pytest.mark.parametrize("query", [{"language": "fr"}, {"language": "zh", "limit": 0}])
def test_a_question_out_of_range_is_refused(told, query):
    with pytest.raises(BadInput):
        ask(told, ListNotices(**query), ANNA)

import pytest

from complaints.store import notices
from complaints.store.notices import NewNotice
from tests.api.conftest import NOON


@pytest.fixture
def told(engine):
    """Two notices to the packers, anna among them."""
    with engine.database.transaction() as connection:
        for n in (1, 2):
            new = NewNotice(
                source=f"job-{n}",
                template="approval_waiting",
                facts={"case_no": f"TS-202603-000{n}"},
                complaint=f"TS-202603-000{n}",
                instance=1,
                at=NOON,
                drill=False,
                group="packers",
            )
            notices.add(connection, new)


def code(answer):
    return answer.status_code, answer.json["code"]


@pytest.mark.usefixtures("told")
def test_notices_are_told_in_the_readers_language(anna):
    english = anna("GET", "/notices").json
    chinese = anna("GET", "/notices", headers={"Accept-Language": "zh-CN"}).json

    newest = english["items"][0]
    assert [item["complaint"] for item in english["items"]] == [
        "TS-202603-0002",
        "TS-202603-0001",
    ]
    assert {name: newest[name] for name in ("at", "read_at", "template")} == {
        "at": "2026-03-02T04:00:00.000000Z",
        "read_at": None,
        "template": "approval_waiting",
    }
    assert chinese["items"][0]["subject"] == "TS-202603-0002 的方案逾期未批"
    assert newest["subject"] != chinese["items"][0]["subject"]
    assert english["unread"] == 2


@pytest.mark.usefixtures("told")
def test_pages_follow_each_other(anna):
    first = anna("GET", "/notices?limit=1").json["items"]
    second = anna("GET", f"/notices?limit=1&before={first[0]['id']}").json["items"]

    assert [item["complaint"] for item in first + second] == ["TS-202603-0002", "TS-202603-0001"]


@pytest.mark.usefixtures("told")
def test_a_notice_is_read_once_and_by_its_reader(anna, bert):
    [newest, _] = anna("GET", "/notices").json["items"]
    path = f"/notices/{newest['id']}/reading"

    others = bert("POST", path).json
    first = anna("POST", path).json
    again = anna("POST", path).json

    assert [others, first, again] == [
        {"was_unread": False},
        {"was_unread": True},
        {"was_unread": False},
    ]
    assert anna("GET", "/notices").json["unread"] == 1


def test_who_was_told_nothing_has_no_notices(carl):
    assert carl("GET", "/notices").json == {"items": [], "unread": 0}


@pytest.mark.parametrize("query", ["limit=0", "before=x", "limit=999"])
def test_a_wrong_question_is_refused(anna, query):
    assert code(anna("GET", f"/notices?{query}")) == (422, "bad_fields")

from datetime import UTC, datetime

import pytest

from api.resources.complaints import DueOut, due_facts
from complaints.due import Due
from complaints.store.due_times import DueRow
from tests.complaints.desk import Desk

CALLED = "2026-03-09T02:00:00.000000Z"


@pytest.fixture
def desk(engine, tmp_path):
    opened = Desk(f"sqlite:///{tmp_path}/data/bihuan.sqlite", tmp_path / "data")
    yield opened
    opened.close()


def line(number, **more):
    return {
        "number": number,
        "product": None,
        "category": None,
        "severity": None,
        "alert": "none",
        "channel": "phone",
        "contact_at": CALLED,
        "contact_count": 1,
        "merged_into": None,
        "drill": False,
        "next_due": None,
        "resolve": None,
        "state": "registered",
        "closure": None,
        "is_overdue": False,
        **more,
    }


def code(answer):
    return answer.status_code, answer.json["code"]


def test_complaints_are_listed_newest_first_in_pages(desk, root):
    for n in (1, 2, 3):
        desk.register(f"TS-202603-000{n}")

    first = root("GET", "/complaints?limit=2").json
    second = root("GET", f"/complaints?limit=2&after={first['next']}").json

    assert first["items"] == [line("TS-202603-0003"), line("TS-202603-0002")]
    assert (second["items"], second["next"]) == ([line("TS-202603-0001")], None)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("number=ts-202603-0001", 1),
        ("number=TS-202604", 0),
        ("state=open", 1),
        ("state=closed", 0),
        ("severity=S1", 0),
        ("overdue=true", 0),
        ("drill=true", 0),
    ],
)
def test_a_list_may_be_narrowed(desk, root, query, found):
    desk.register()

    assert len(root("GET", f"/complaints?{query}").json["items"]) == found


def test_a_complaint_is_shown_with_its_customer_masked(desk, root):
    personal = desk.seal(customer_name="王小明", phone="13800138000")
    desk.register(**personal)

    answer = root("GET", "/complaints/ts-202603-0001")

    told = answer.json
    assert told["line"] == line("TS-202603-0001")
    assert told["contacts"] == [{"no": 1, "at": CALLED, "channel": "phone"}]
    assert told["dues"] == {}
    assert "王小明" not in answer.text
    assert "13800138000" not in answer.text


def test_a_closed_complaint_tells_how_it_was_closed(desk, root):
    desk.register()
    desk.main("TS-202603-0001", status=2, end="end_closed_satisfied")

    told = root("GET", "/complaints/TS-202603-0001").json

    assert told["line"] == line("TS-202603-0001", state="closed", closure="closed_satisfied")
    assert [(owned["process"], owned["status"]) for owned in told["instances"]] == [
        ("complaint-main", "completed")
    ]


def test_a_due_time_is_told_with_what_it_was_before_pauses():
    base = Due(datetime(2026, 3, 10, 2, tzinfo=UTC), "1wd", "2026a", provisional=False)
    moved = Due(datetime(2026, 3, 11, 2, tzinfo=UTC), "1wd", "2026a", provisional=True)

    told = due_facts(DueRow("verify", due=moved, base=base, rule="1wd"))

    assert DueOut().dump(told) == {
        "due": "2026-03-11T02:00:00.000000Z",
        "base": "2026-03-10T02:00:00.000000Z",
        "rule": "1wd",
        "is_provisional": True,
    }


def test_a_milestone_without_limit_has_no_due_time():
    told = due_facts(DueRow("progress", due=None, base=None, rule="-"))

    assert told == {"due": None, "base": None, "rule": "-", "is_provisional": False}


@pytest.mark.parametrize("number", ["TS-202603-0009", "nonsense", "a%00b"])
def test_an_unknown_complaint_is_not_found(root, number):
    assert code(root("GET", f"/complaints/{number}")) == (404, "not_found")


@pytest.mark.parametrize(
    "query", ["state=lost", "limit=0", "overdue=maybe", "after=", "after=%00", "colour=red"]
)
def test_a_wrong_question_is_refused(root, query):
    assert code(root("GET", f"/complaints?{query}")) == (422, "bad_fields")


@pytest.mark.parametrize("path", ["/complaints", "/complaints/TS-202603-0001"])
def test_the_register_is_for_those_who_may(anna, path):
    assert code(anna("GET", path)) == (403, "forbidden")

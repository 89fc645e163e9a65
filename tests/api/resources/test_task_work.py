from uuid import uuid4

import pytest
from sqlalchemy import event

from complaints.store import migrate
from engine.clock import FixedClock
from tests.api.conftest import NOON, callers, open_engine, serving, settle

ANSWERS = {"addressee": "王女士", "weight": 1.5}


def code(answer):
    return answer.status_code, answer.json["code"]


def log_of(root, instance):
    return root("GET", f"{instance}/events").json["items"]


@pytest.fixture
def both(database_url, tmp_path):
    """The people of an installation, once on SQLite and once on PostgreSQL."""
    migrate(database_url)
    engine = open_engine(database_url, tmp_path / "keys", FixedClock(NOON))
    yield callers(serving(engine), settle(engine))
    engine.database.close()


def test_completing_answers_with_what_opened(both):
    started = both["anna"]("POST", "/instances", {"process": "parcel"}).json
    task = started["opened"][0]["uid"]

    answer = both["anna"]("POST", f"/tasks/{task}/completion", {"answers": ANSWERS})

    told = answer.json
    [opened] = told.pop("opened")
    assert answer.status_code == 200
    assert told == {
        "instance": started["instance"],
        "version": 2,
        "kind": "task.completed",
        "at": "2026-03-02T04:00:00.000000Z",
        "status": "active",
        "incidents": [],
    }
    assert opened.pop("uid") != task
    assert opened == {"element": "inspect", "no": 2, "groups": ["packers", "inspectors"]}


def test_a_completion_asks_once_who_it_is_and_reads_twice_under_the_lock(anna, engine, pack):
    read, written = [], []
    for statements, on in ((read, engine.database.read), (written, engine.database.write)):
        event.listen(
            on,
            "before_cursor_execute",
            lambda _c, _cursor, sql, *_more, into=statements: into.append(sql.split()[0]),
        )

    answer = anna("POST", f"{pack}/completion", {"answers": ANSWERS})

    assert answer.status_code == 200
    assert read == ["SELECT"]
    assert written[:2] == ["SELECT", "SELECT"]


def test_the_same_request_under_its_key_is_done_once(both):
    started = both["anna"]("POST", "/instances", {"process": "parcel"}).json
    task, key = started["opened"][0]["uid"], {"Idempotency-Key": str(uuid4())}
    path = f"/tasks/{task}/completion"

    first = both["anna"]("POST", path, {"answers": ANSWERS}, headers=key)
    again = both["anna"]("POST", path, {"answers": ANSWERS}, headers=key)
    other = both["anna"]("POST", path, {"answers": {**ANSWERS, "weight": 2}}, headers=key)

    assert (first.status_code, again.status_code, again.json) == (200, 200, first.json)
    assert code(other) == (422, "idempotency_key_reused")
    assert len(log_of(both["root"], f"/instances/{started['instance']}")) == 2


def test_a_second_completion_is_a_conflict_that_tells_the_state(both):
    started = both["anna"]("POST", "/instances", {"process": "parcel"}).json
    task = started["opened"][0]["uid"]
    path = f"/tasks/{task}/completion"
    both["anna"]("POST", path, {"answers": ANSWERS})

    answer = both["bert"]("POST", path, {"answers": ANSWERS})

    current = answer.json["current"]
    assert code(answer) == (409, "task_already_closed")
    assert (current["state"], current["version"], current["closed_by"]) == ("closed", 2, 1)
    assert len(log_of(both["root"], f"/instances/{started['instance']}")) == 2


def test_a_stale_completion_changes_nothing(anna, bert, root, pack, instance):
    bert("POST", f"{pack}/claim")
    bert("POST", f"{pack}/release")

    answer = anna("POST", f"{pack}/completion", {"answers": ANSWERS}, headers={"If-Match": '"1"'})

    assert code(answer) == (409, "stale_version")
    assert answer.json["current"]["version"] == 3
    assert [line["kind"] for line in log_of(root, instance)] == [
        "instance.started",
        "task.claimed",
        "task.released",
    ]


def test_a_completion_of_the_version_seen_is_done(anna, pack):
    seen = anna("GET", pack).headers["ETag"]

    answer = anna("POST", f"{pack}/completion", {"answers": ANSWERS}, headers={"If-Match": seen})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("who", "refused"),
    [("ines", "not_yours"), ("carl", "forbidden")],
    ids=["of_another_group", "of_none"],
)
def test_the_wrong_person_changes_nothing(people, root, pack, instance, who, refused):
    answer = people[who]("POST", f"{pack}/completion", {"answers": ANSWERS})

    assert code(answer) == (403, refused)
    assert len(log_of(root, instance)) == 1


def test_four_eyes_are_kept_apart(anna, bert, root, pack, instance):
    opened = anna("POST", f"{pack}/completion", {"answers": ANSWERS}).json["opened"]
    inspect = f"/tasks/{opened[0]['uid']}"

    own = anna("POST", f"{inspect}/completion", {})
    another = bert("POST", f"{inspect}/completion", {})

    assert code(own) == (403, "barred_from_task")
    assert another.status_code == 200
    assert [line["actor"] for line in log_of(root, instance)] == [1, 1, 2]


@pytest.mark.parametrize(
    ("answers", "problems"),
    [
        ({}, {"addressee": "required"}),
        ({"addressee": "x" * 41}, {"addressee": "too_long"}),
        ({"addressee": 5}, {"addressee": "not_text"}),
        ({"addressee": ["a"]}, {"addressee": "not_text"}),
        ({"addressee": "王", "weight": "heavy"}, {"weight": "not_a_number"}),
        ({"addressee": "王", "weight": {"$t": "decimal", "v": "x"}}, {"weight": "not_a_number"}),
        ({"addressee": "王", "colour": "red"}, {"colour": "unknown_field"}),
        ({"addressee": "王\x00"}, {"addressee": "control_character"}),
    ],
    ids=["missing", "long", "number", "list", "word", "tag", "unknown", "nul"],
)
def test_bad_answers_are_told_by_field_and_change_nothing(
    anna, root, pack, instance, answers, problems
):
    answer = anna("POST", f"{pack}/completion", {"answers": answers})

    told = {path: found[0]["code"] for path, found in answer.json["errors"].items()}
    assert (code(answer), told) == ((422, "bad_answers"), problems)
    assert len(log_of(root, instance)) == 1


def test_bad_answers_are_told_in_words(anna, pack):
    english = anna("POST", f"{pack}/completion", {"answers": {}})
    chinese = anna(
        "POST", f"{pack}/completion", {"answers": {}}, headers={"Accept-Language": "zh-CN"}
    )

    assert english.json["errors"]["addressee"][0]["message"] == "It is required."
    assert chinese.json["errors"]["addressee"][0]["message"] == "必填。"


@pytest.mark.parametrize(
    ("sent", "status", "refused"),
    [
        ({"data": "{", "content_type": "application/json"}, 400, "malformed_body"),
        ({"body": []}, 422, "bad_fields"),
        ({"body": {"answers": []}}, 422, "bad_fields"),
        ({"body": {"answer": {}}}, 422, "bad_fields"),
        ({"body": {"answers": {"addressee": "x" * 2_000_000}}}, 413, "body_too_large"),
    ],
    ids=["broken", "list", "answers_list", "misspelt", "huge"],
)
def test_a_wrong_body_changes_nothing(anna, root, pack, instance, sent, status, refused):
    answer = anna("POST", f"{pack}/completion", **sent)

    assert code(answer) == (status, refused)
    assert len(log_of(root, instance)) == 1


@pytest.mark.parametrize("header", ["If-Match", "Idempotency-Key"])
def test_a_wrong_header_changes_nothing(anna, root, pack, instance, header):
    answer = anna(
        "POST", f"{pack}/completion", {"answers": ANSWERS}, headers={header: "not one of ours"}
    )

    assert code(answer) == (422, "bad_header")
    assert answer.json["facts"] == {"header": header}
    assert len(log_of(root, instance)) == 1


@pytest.mark.parametrize(
    ("method", "what", "body"),
    [
        ("POST", "completion", {}),
        ("POST", "claim", None),
        ("POST", "release", None),
        ("POST", "assignment", {"to": 1}),
        ("POST", "delegation", {"to": 1}),
        ("DELETE", "delegation", None),
        ("PUT", "draft", {"answers": {}}),
        ("DELETE", "draft", None),
    ],
    ids=lambda value: str(value),
)
def test_an_unknown_task_is_not_found(root, method, what, body):
    answer = root(method, f"/tasks/{uuid4()}/{what}", body)

    assert code(answer) == (404, "not_found")


def test_a_claimed_task_is_mine_until_released(anna, bert, pack):
    claimed = anna("POST", f"{pack}/claim")
    mine = anna("GET", "/tasks?view=mine").json["items"]
    second = bert("POST", f"{pack}/claim")
    released = anna("POST", f"{pack}/release")

    assert [line["task"]["assignee"] for line in mine] == [1]
    assert (claimed.status_code, released.status_code) == (200, 200)
    assert code(second) == (409, "task_already_claimed")
    assert second.json["current"]["assignee"] == 1
    assert anna("GET", "/tasks?view=mine").json["items"] == []


def test_a_task_is_assigned_by_who_may(root, ines, pack):
    answer = root("POST", f"{pack}/assignment", {"to": 3})

    assert answer.status_code == 200
    assert [line["name"]["en"] for line in ines("GET", "/tasks").json["items"]] == ["Pack"]


@pytest.mark.parametrize(
    ("to", "status", "refused"),
    [
        (99, 404, "not_found"),
        (0, 404, "not_found"),
        (-1, 422, "bad_fields"),
        (2**31, 422, "bad_fields"),
        ("3", 422, "bad_fields"),
        (None, 422, "bad_fields"),
    ],
    ids=["unknown", "the_engine", "negative", "huge", "text", "null"],
)
def test_a_task_goes_to_a_person_only(root, pack, to, status, refused):
    assert code(root("POST", f"{pack}/assignment", {"to": to})) == (status, refused)


def test_a_delegated_task_comes_back(anna, bert, pack):
    anna("POST", f"{pack}/claim")

    delegated = anna("POST", f"{pack}/delegation", {"to": 2})
    helping = bert("POST", f"{pack}/completion", {"answers": ANSWERS})
    returned = bert("DELETE", f"{pack}/delegation")
    done = anna("POST", f"{pack}/completion", {"answers": ANSWERS})

    assert code(helping) == (409, "task_delegated")
    assert [answer.status_code for answer in (delegated, returned, done)] == [200, 200, 200]


def test_a_draft_is_ones_own_and_goes_with_the_task(anna, bert, pack):
    saved = anna("PUT", f"{pack}/draft", {"answers": {"addressee": 7}})
    again = anna("PUT", f"{pack}/draft", {"answers": {}}, headers={"If-Match": '"1"'})
    stale = anna("PUT", f"{pack}/draft", {"answers": {}}, headers={"If-Match": '"1"'})

    assert (saved.json, again.json, code(stale)) == (
        {"version": 1},
        {"version": 2},
        (409, "stale_version"),
    )
    assert bert("GET", pack).json["draft"] is None
    assert anna("DELETE", f"{pack}/draft").status_code == 204
    assert anna("GET", pack).json["draft"] is None


def test_a_draft_too_large_to_keep_is_refused(anna, pack):
    answer = anna("PUT", f"{pack}/draft", {"answers": {"addressee": "x" * 300_000}})

    assert code(answer) == (422, "bad_input")
    assert anna("GET", pack).json["draft"] is None

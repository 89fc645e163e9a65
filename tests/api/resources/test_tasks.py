import json
from typing import get_args

import pytest

from api.resources.tasks import SORTS, VIEWS
from engine.commands import ArmSearch
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from engine.store.inbox_order import Sort
from engine.store.inbox_ways import View
from tests.api.conftest import FILES, NOON

AT_NOON = "2026-03-02T04:00:00.000000Z"


def task_out(started, **more):
    return {
        "uid": started["opened"][0]["uid"],
        "no": 1,
        "element": "pack",
        "state": "open",
        "groups": ["packers"],
        "users": [],
        "assignee": None,
        "owner": None,
        "due": None,
        "follow": None,
        "priority": None,
        "form": "pack",
        "opened": AT_NOON,
        "closed": None,
        "closed_by": None,
        "version": 1,
        **more,
    }


def test_the_views_are_those_of_the_engine():
    assert (*get_args(View), "done", "standing_in") == VIEWS
    assert get_args(Sort) == SORTS


def test_the_inbox_shows_what_is_offered_to_ones_groups(anna, started):
    answer = anna("GET", "/tasks?view=groups")

    assert answer.json == {
        "items": [
            {
                "task": task_out(started),
                "name": {"zh": "打包", "en": "Pack"},
                "instance": started["instance"],
                "process": "parcel",
                "key": "P-1",
                "may_take": True,
            }
        ],
        "next": None,
    }


@pytest.mark.parametrize("view", ["mine", "overdue"])
def test_what_nobody_has_is_in_no_other_view(anna, started, view):
    assert anna("GET", f"/tasks?view={view}").json == {"items": [], "next": None}


def test_others_see_nothing(carl, ines, started):
    assert ines("GET", "/tasks?view=groups").json["items"] == []
    assert carl("GET", "/tasks?view=groups").status_code == 403


def test_the_counts_are_those_of_the_views(anna, started):
    assert anna("GET", "/tasks/counts").json == {
        "mine": 0,
        "groups": 1,
        "unclaimed": 1,
        "overdue": 0,
        "due_today": 0,
        "done": 0,
    }


def test_what_one_has_done_is_a_view_of_its_own(anna, bert, started, pack):
    anna("POST", f"{pack}/completion", {"answers": {"addressee": "王"}})

    [line] = anna("GET", "/tasks?view=done").json["items"]

    assert (line["task"]["element"], line["task"]["state"]) == ("pack", "closed")
    assert anna("GET", "/tasks/counts").json["done"] == 1
    assert bert("GET", "/tasks?view=done").json["items"] == []


def test_what_is_due_today_ends_at_midnight_of_the_desk(anna, started, engine, clock):
    shown = []
    midnight = NOON + 12 * 3_600_000_000
    for due in (midnight - 1, midnight):
        with engine.database.transaction() as connection:
            connection.exec_driver_sql("UPDATE task SET due = ?", (due,))
        shown.append(len(anna("GET", "/tasks?view=due_today").json["items"]))

    assert shown == [1, 0]


def test_a_task_comes_with_its_form_as_it_was_drawn(anna, pack):
    drawn = anna("GET", pack).json["details"]["schema"]

    assert drawn == json.loads(FILES["pack.form"])


def test_pages_follow_each_other(anna):
    for n in range(3):
        anna("POST", "/instances", {"process": "parcel", "key": f"P-{n}"})

    first = anna("GET", "/tasks?view=groups&limit=2").json
    second = anna("GET", f"/tasks?view=groups&limit=2&after={first['next']}").json

    keys = [line["key"] for page in (first, second) for line in page["items"]]
    assert keys == ["P-0", "P-1", "P-2"]
    assert second["next"] is None


def test_a_list_by_age_has_pages_of_its_own(anna, clock):
    for n in range(3):
        clock.move(NOON + n)
        anna("POST", "/instances", {"process": "parcel", "key": f"P-{n}"})

    first = anna("GET", "/tasks?view=groups&limit=2&sort=newest").json
    second = anna("GET", f"/tasks?view=groups&limit=2&sort=newest&after={first['next']}").json
    other = anna("GET", f"/tasks?view=groups&after={first['next']}")

    keys = [line["key"] for page in (first, second) for line in page["items"]]
    assert keys == ["P-2", "P-1", "P-0"]
    assert (other.status_code, other.json["code"]) == (422, "place_unfit")


def test_cases_are_searched_for_what_was_told_of_them(anna, bert, pack, engine):
    anna("POST", f"{pack}/completion", {"answers": {"addressee": "王女士"}})
    engine.run(ArmSearch(), SYSTEM)
    run_due(engine)

    asked = [(anna, "王女士"), (anna, "李先生"), (bert, "王女士")]
    found = [len(who("GET", f"/tasks?view=done&q={q}").json["items"]) for who, q in asked]

    assert found == [1, 0, 0]


@pytest.mark.parametrize("view", ["groups", "done"])
def test_one_character_is_too_short_to_search_for(anna, view):
    answer = anna("GET", f"/tasks?view={view}&q=王")

    assert (answer.status_code, answer.json["code"]) == (422, "search_too_short")


@pytest.mark.parametrize(
    ("query", "errors"),
    [
        ("view=all", {"view": "not_an_option"}),
        ("limit=0", {"limit": "too_small"}),
        ("limit=101", {"limit": "too_large"}),
        ("limit=many", {"limit": "not_a_whole_number"}),
        ("after=1", {"after": "unfit"}),
        ("after=99999999999999999999.1.1", {"after": "unfit"}),
        ("after=-1.1.1", {"after": "unfit"}),
        ("sort=random", {"sort": "not_an_option"}),
        (f"q={'x' * 101}", {"q": "too_long"}),
        ("veiw=mine", {"veiw": "unknown_field"}),
    ],
    ids=["view", "none", "many", "word", "short", "huge", "negative", "order", "long", "unknown"],
)
def test_a_wrong_question_is_told_by_parameter(anna, query, errors):
    answer = anna("GET", f"/tasks?{query}")

    told = {path: found[0]["code"] for path, found in answer.json["errors"].items()}
    assert (answer.status_code, told) == (422, errors)


def test_a_task_comes_with_its_form_and_ones_own_draft(anna, pack, started):
    anna("PUT", f"{pack}/draft", {"answers": {"addressee": "王女士", "weight": 1.5}})

    answer = anna("GET", pack)

    details = answer.json["details"]
    assert answer.headers["ETag"] == '"1"'
    assert details["task"] == task_out(started)
    assert [field["path"] for field in details["form"]["fields"]] == ["addressee", "weight"]
    assert details["values"] == {}
    assert answer.json["draft"] == {
        "version": 1,
        "saved": AT_NOON,
        "answers": {"addressee": "王女士", "weight": "1.5"},
    }


def test_who_has_the_version_gets_it_not_again(anna, pack):
    assert anna("GET", pack, headers={"If-None-Match": '"1"'}).status_code == 304


@pytest.mark.parametrize(
    ("who", "status", "code"),
    [("ines", 200, None), ("carl", 403, "not_yours"), ("root", 200, None)],
    ids=["who_may_read_instances", "nobody", "administrator"],
)
def test_a_task_is_shown_to_whom_it_concerns(people, pack, who, status, code):
    answer = people[who]("GET", pack)

    assert (answer.status_code, answer.json.get("code")) == (status, code)


@pytest.mark.parametrize(
    "path",
    ["/tasks/00000000-0000-4000-8000-000000000000", "/tasks/1", "/tasks/x%00y"],
    ids=["unknown", "no_uuid", "nul"],
)
def test_an_unknown_task_is_not_found(anna, path):
    answer = anna("GET", path)

    assert (answer.status_code, answer.json["code"]) == (404, "not_found")

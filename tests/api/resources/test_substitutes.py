import pytest

ALL = {"first_day": "2026-03-02", "last_day": "2026-03-05"}


def number(caller) -> int:
    return caller("GET", "/me").json["person"]["id"]


def test_a_substitute_does_the_task_and_the_log_names_both(anna, bert, pack, instance, root):
    anna("POST", f"{pack}/claim")
    assert bert("GET", "/tasks?view=standing_in").json == {"items": [], "next": None}

    named = anna("POST", "/me/substitutes", {"substitute": number(bert), **ALL})

    assert (named.status_code, named.json) == (
        201,
        {"id": 1, "person": number(anna), "substitute": number(bert), **ALL},
    )
    [line] = bert("GET", "/tasks?view=standing_in").json["items"]
    assert f"/tasks/{line['task']['uid']}" == pack
    assert bert("GET", "/tasks/counts").json["standing_in"] == 1
    assert bert("POST", f"{pack}/claim").status_code == 200
    last = root("GET", f"{instance}/events").json["items"][-1]
    assert (last["actor"], last["on_behalf"]) == (number(bert), number(anna))


def test_both_see_it_until_it_is_ended(anna, bert):
    named = anna("POST", "/me/substitutes", {"substitute": number(bert), **ALL}).json

    assert anna("GET", "/me/substitutes").json == bert("GET", "/me/substitutes").json == [named]
    assert bert("DELETE", f"/substitutes/{named['id']}").status_code == 403
    assert anna("DELETE", f"/substitutes/{named['id']}").status_code == 204
    assert anna("DELETE", f"/substitutes/{named['id']}").status_code == 404
    assert bert("GET", "/me/substitutes").json == []


def test_the_same_request_names_once(anna, bert):
    given, key = {"substitute": number(bert), **ALL}, {"Idempotency-Key": "k"}

    answers = [anna("POST", "/me/substitutes", given, headers=key).json for _ in range(2)]

    assert answers[0] == answers[1]
    assert len(anna("GET", "/me/substitutes").json) == 1


def test_administrators_name_one_for_somebody_and_others_do_not(anna, bert, root):
    path, given = f"/people/{number(anna)}/substitutes", {"substitute": number(bert), **ALL}

    assert bert("POST", path, given).status_code == 403
    assert bert("GET", path).status_code == 403
    assert root("POST", path, given).status_code == 201
    assert [one["person"] for one in root("GET", path).json] == [number(anna)]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"last_day": "2026-03-01"}, 422),
        ({"last_day": "tomorrow"}, 422),
        ({"substitute": 999}, 404),
    ],
    ids=["over", "no day", "nobody"],
)
def test_what_cannot_be_is_refused(anna, bert, change, status):
    given = {"substitute": number(bert), **ALL, **change}

    assert anna("POST", "/me/substitutes", given).status_code == status
    assert anna("GET", "/me/substitutes").json == []

from datetime import timedelta


def code(answer):
    return answer.status_code, answer.json["code"]


def test_timers_are_listed_when_due(root, started, clock):
    early = root("GET", "/timers").json
    ahead = root("GET", "/timers?by=2026-03-02T05:00:00Z").json
    clock.move(timedelta(hours=1))
    due = root("GET", "/timers").json

    assert early == []
    assert ahead == due
    assert due == [
        {
            "instance": started["instance"],
            "process": "parcel",
            "key": "P-1",
            "due": "2026-03-02T05:00:00.000000Z",
        }
    ]


def test_all_timers_of_an_instance_are_listed_with_their_elements(root, instance):
    [timer] = root("GET", f"{instance}/timers").json

    assert timer["due"] == "2026-03-02T05:00:00.000000Z"
    assert timer["element"] in root("GET", instance).json["names"]
    root("POST", f"{instance}/suspension")
    assert root("GET", f"{instance}/timers").json == [timer]


def test_a_tick_does_what_is_due_once(root, instance, clock):
    clock.move(timedelta(hours=2))

    first = root("POST", "/ticks")
    second = root("POST", "/ticks")

    assert (first.json, second.json) == ({"done": 1}, {"done": 0})
    assert root("GET", f"{instance}/timers").json == []


def test_the_clock_is_for_those_who_may(anna):
    assert code(anna("POST", "/ticks")) == (403, "forbidden")
    assert code(anna("GET", "/timers")) == (403, "forbidden")


def test_a_wrong_question_is_refused(root):
    assert code(root("GET", "/timers?by=soon&limit=0")) == (422, "bad_fields")

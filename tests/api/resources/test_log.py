import pytest


def test_the_log_tells_what_was_asked_and_what_came_of_it(root, instance, started):
    page = root("GET", f"{instance}/events").json

    [line] = page["items"]
    effects = line["content"].pop("effects")
    assert [effect["e"] for effect in effects] == [
        "entered", "left", "flow", "entered", "timer", "opened",
    ]  # fmt: skip
    assert {name: line[name] for name in line.keys() - {"hash", "state"}} == {
        "seq": 1,
        "at": "2026-03-02T04:00:00.000000Z",
        "actor": 1,
        "on_behalf": None,
        "kind": "instance.started",
        "engine": 1,
        "prev": "00" * 32,
        "content": {
            "instance": started["instance"],
            "process": "parcel",
            "element": "start",
            "key": "P-1",
            "drill": False,
            "input": {},
        },
    }
    assert page["people"]["1"]["slug"] == "anna"
    assert page["next"] is None


def test_pages_of_the_log_follow_each_other_in_a_chain(anna, root, pack, instance):
    anna("POST", f"{pack}/claim")
    anna("POST", f"{pack}/release")

    first = root("GET", f"{instance}/events?limit=2").json
    second = root("GET", f"{instance}/events?limit=2&after={first['next']}").json

    lines = first["items"] + second["items"]
    assert [line["seq"] for line in lines] == [1, 2, 3]
    assert [line["prev"] for line in lines[1:]] == [line["hash"] for line in lines[:-1]]
    assert second["next"] is None


def test_other_streams_are_read_by_who_may(root, anna):
    page = root("GET", "/streams/people/events?limit=1").json
    refused = anna("GET", "/streams/people/events")

    assert [line["kind"] for line in page["items"]] == ["group.changed"]
    assert page["next"] == 1
    assert (refused.status_code, refused.json["code"]) == (403, "forbidden")


@pytest.mark.parametrize("stream", ["no-such", "%E6%8A%95"], ids=["word", "zh"])
def test_a_stream_without_lines_is_empty(root, stream):
    page = root("GET", f"/streams/{stream}/events").json

    assert (page["items"], page["next"]) == ([], None)


@pytest.mark.parametrize("query", ["after=-1", "limit=0", "limit=1000", "after=x"])
def test_a_wrong_page_is_refused(root, instance, query):
    answer = root("GET", f"{instance}/events?{query}")

    assert (answer.status_code, answer.json["code"]) == (422, "bad_fields")

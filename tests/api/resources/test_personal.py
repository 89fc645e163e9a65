import pytest


@pytest.fixture
def reference(anna, root, pack, instance):
    anna("POST", f"{pack}/completion", {"answers": {"addressee": "王女士"}})
    return root("GET", instance).json["variables"]["addressee"]["v"]


def code(answer):
    return answer.status_code, answer.json["code"]


def test_unmasking_opens_the_value_and_leaves_a_line(root, instance, reference):
    body = {"references": [reference], "reason": "客户来电核对"}

    answer = root("POST", f"{instance}/unmaskings", body)

    log = root("GET", "/streams/access/events")
    assert answer.json == {"values": {reference: "王女士"}}
    assert [(line["kind"], line["actor"]) for line in log.json["items"]] == [
        ("personal.unmasked", 4)
    ]
    assert "客户来电核对" not in log.text


def test_an_inspection_is_recorded(root, instance):
    answer = root("POST", f"{instance}/inspections")

    log = root("GET", "/streams/access/events").json
    assert answer.status_code == 204
    assert [line["kind"] for line in log["items"]] == ["instance.opened"]


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ({"references": [], "reason": "x"}, "bad_fields"),
        ({"references": ["1:2:1:addressee"]}, "bad_fields"),
        ({"references": ["nonsense"], "reason": "x"}, "bad_fields"),
        ({"references": ["9:9:9:addressee"], "reason": "x"}, "bad_input"),
        ({"references": [f"1:{10**30}:1:addressee"], "reason": "x"}, "bad_fields"),
    ],
    ids=["none", "no_reason", "nonsense", "of_another", "huge"],
)
def test_a_bad_wish_opens_nothing(root, instance, reference, body, refused):
    answer = root("POST", f"{instance}/unmaskings", body)

    assert code(answer) == (422, refused)
    assert root("GET", "/streams/access/events").json["items"] == []


def test_unmasking_is_for_those_who_may(ines, instance, reference):
    body = {"references": [reference], "reason": "x"}

    assert code(ines("POST", f"{instance}/unmaskings", body)) == (403, "forbidden")

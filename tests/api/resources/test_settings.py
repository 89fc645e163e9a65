import pytest


def test_a_setting_is_changed_and_removed(root):
    set_ = root("PUT", "/settings/mail.sender", {"value": {"name": "闭环", "rate": 0.5}})
    told = root("GET", "/settings").json
    gone = root("PUT", "/settings/mail.sender", {"value": None})

    assert [set_.status_code, gone.status_code] == [204, 204]
    assert told == {"mail.sender": {"name": "闭环", "rate": {"$t": "decimal", "v": "0.5"}}}
    assert root("GET", "/settings").json == {}


@pytest.mark.parametrize(
    ("name", "body", "refused"),
    [
        ("Mail", {"value": 1}, "bad_input"),
        ("mail", {}, "bad_fields"),
        ("mail", {"value": {"$t": "x", "v": 1}}, "bad_fields"),
        ("mail", {"value": 2**60}, "bad_input"),
    ],
    ids=["name", "no_value", "tag", "integer"],
)
def test_a_bad_setting_is_refused(root, name, body, refused):
    answer = root("PUT", f"/settings/{name}", body)

    assert (answer.status_code, answer.json["code"]) == (422, refused)
    assert root("GET", "/settings").json == {}


def test_settings_are_changed_by_those_who_may(anna, root):
    answer = anna("PUT", "/settings/mail", {"value": 1})

    assert (answer.status_code, answer.json["code"]) == (403, "forbidden")
    assert root("GET", "/settings").json == {}

import pytest

from complaints.repeat_keys import repeat_keys

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("phone", "138 0013 8000", "13800138000"),
        ("phone", "+86-138-0013-8000", "13800138000"),
        ("phone", "0086 13800138000", "１３８００１３８０００"),
        ("phone", "0755-88880100", "0755 8888 0100"),
        ("email", " Wang@Example.com", "wang@example.com"),
        ("order_no", "dd-2026 0311", "DD20260311"),
        ("wechat", "Wang_8", "wang8"),
    ],
    ids=["spaces", "prefix", "full width", "landline", "case", "order", "wechat"],
)
def test_spellings_of_the_same_have_the_same_key(field, one, other):
    assert repeat_keys(KEY, {field: one}) == repeat_keys(KEY, {field: other}) != {}


def test_other_numbers_other_secrets_and_other_kinds_have_other_keys():
    keys = [
        repeat_keys(KEY, {"phone": "13800138000"}).popitem(),
        repeat_keys(KEY, {"phone": "13800138001"}).popitem(),
        repeat_keys(bytes(32), {"phone": "13800138000"}).popitem(),
        repeat_keys(KEY, {"order_no": "13800138000"}).popitem(),
    ]

    assert len(set(keys)) == 4
    assert {len(digest) for _, digest in keys} == {32}


def test_only_telling_fields_that_say_something_count():
    assert repeat_keys(KEY, {"phone": "none", "email": None, "name": "王", "wechat": " "}) == {}

import pytest
from marshmallow import ValidationError

from api.limits import Between, OneOf, Size, fault

REFUSED = [
    (Size(min=1), "", "required", {"min": 1}),
    (Size(min=2), "a", "too_short", {"min": 2}),
    (Size(max=2), "abc", "too_long", {"max": 2}),
    (Size(max=2), [1, 2, 3], "too_many_items", {"max": 2}),
    (Size(), "a\x00b", "control_character", {}),
    (Between(min=1), 0, "too_small", {"min": 1}),
    (Between(max=100), 101, "too_large", {"max": 100}),
    (OneOf(["mine", "done"]), "all", "not_an_option", {}),
]
TAKEN = [
    (Size(min=1, max=3), "投诉\n"),
    (Size(max=2), [1, 2]),
    (Between(min=1, max=100), 100),
    (OneOf(["mine"]), "mine"),
]


@pytest.mark.parametrize(
    ("limit", "value", "code", "facts"), REFUSED, ids=[f"{row[2]}-{row[1]!r}" for row in REFUSED]
)
def test_what_is_beyond_a_limit_is_refused_with_a_code(limit, value, code, facts):
    with pytest.raises(ValidationError) as refused:
        limit(value)

    assert refused.value.messages == [{"code": code, "facts": facts}]


@pytest.mark.parametrize(("limit", "value"), TAKEN, ids=[repr(row[1]) for row in TAKEN])
def test_what_is_within_a_limit_is_taken(limit, value):
    assert limit(value) == value


def test_a_fault_is_a_list_since_a_map_would_mean_inner_fields():
    assert fault("rule", by="x").messages == [{"code": "rule", "facts": {"by": "x"}}]

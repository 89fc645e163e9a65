import pytest

from engine.errors import PlaceUnfit
from engine.queries.places import place_of, text_of
from engine.store.inbox_order import FIRST, LATEST


@pytest.mark.parametrize("sort", ["due", "newest", "oldest"])
def test_a_place_is_text_and_back(sort):
    assert place_of(text_of((5, 1, 2), sort), sort) == (5, 1, 2)


def test_without_a_place_a_list_begins():
    assert (place_of(None), place_of(None, "newest")) == (FIRST, LATEST)


@pytest.mark.parametrize(
    ("text", "sort"),
    [("newest.5.1.2", "due"), ("5.1.2", "newest"), ("newest.5.1.2", "oldest"), ("due.5.1.2", "due"),
     ("x", "due"), ("1.2", "due"), (f"{2**63}.1.1", "due"), (" 1.1.1", "due"), ("", "due")],
)  # fmt: skip
def test_a_place_of_another_order_is_refused(text, sort):
    with pytest.raises(PlaceUnfit):
        place_of(text, sort)

import pytest

from engine.errors import BadInput
from engine.queries import DueTimers, OpenIncidents
from engine.queries.query import ensure_limit


@pytest.mark.parametrize("limit", [1, 200])
def test_a_page_has_one_line_to_two_hundred(limit):
    ensure_limit(limit)


@pytest.mark.parametrize("limit", [-1, 0, 201])
@pytest.mark.parametrize("query", [DueTimers, OpenIncidents])
def test_any_other_number_is_refused_with_the_most_there_can_be(two, query, limit):
    with pytest.raises(BadInput) as refusal:
        two.ask(query(limit=limit))

    assert refusal.value.facts == {"problem": "limit", "max": 200}

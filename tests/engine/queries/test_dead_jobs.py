import pytest

from engine.errors import BadInput
from engine.queries import DeadJobs


@pytest.mark.parametrize("limit", [0, 201])
def test_a_page_has_bounds(house, limit):
    with pytest.raises(BadInput):
        house.ask(DeadJobs(limit=limit))


def test_where_nothing_was_given_up_there_is_nothing(house):
    assert house.ask(DeadJobs()) == ()

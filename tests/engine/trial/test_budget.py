import pytest

from engine.trial.budget import LIMITS, Budget, Exhausted


def test_what_is_spent_is_counted_by_kind():
    budget = Budget()
    budget.spend("instances", LIMITS["instances"])
    budget.spend("lines")

    with pytest.raises(Exhausted) as exhausted:
        budget.spend("instances")

    assert (exhausted.value.what, exhausted.value.limit) == ("instances", LIMITS["instances"])

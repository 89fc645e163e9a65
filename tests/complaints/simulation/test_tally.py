from uuid import UUID

import pytest

from complaints.simulation import Tally


@pytest.mark.parametrize(
    "name", ["incidents", "unanswerable", "refusals"], ids=["incidents", "unanswerable", "refusals"]
)
def test_what_should_never_happen_makes_it_unsound(name):
    tally = Tally(cases=1, instances=1)
    before = tally.is_sound

    getattr(tally, name)["something"] += 1

    assert (before, tally.is_sound) == (True, False)


def test_open_tasks_of_an_ended_instance_make_it_unsound():
    assert not Tally(leftovers=[UUID(int=1)]).is_sound

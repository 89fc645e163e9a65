from dataclasses import replace

import pytest

from engine.commands import ClaimTask
from engine.errors import BadInput
from engine.queries import InboxCounts, StandingIn
from tests.engine.house import ANNA, BEN, opened

FOR_ANNA = replace(BEN, stands_in_for=frozenset({ANNA.id}))


def test_a_substitute_sees_the_tasks_of_whom_they_stand_in_for(two):
    uids = [opened(two.start("two")) for _ in range(2)]
    for uid in uids:
        two.run(ClaimTask(task=uid), ANNA)

    first = two.ask(StandingIn(limit=1), FOR_ANNA)
    rest = two.ask(StandingIn(limit=1, after=first.next), FOR_ANNA)

    assert [row.task.uid for row in first.rows + rest.rows] == uids
    assert (rest.next, [row.may_take for row in first.rows]) == (None, [True])
    assert two.ask(InboxCounts(), FOR_ANNA)["standing_in"] == 2


def test_who_stands_in_for_nobody_has_no_such_view(two):
    two.run(ClaimTask(task=opened(two.start("two"))), ANNA)

    assert two.ask(StandingIn(), BEN).rows == ()
    assert "standing_in" not in two.ask(InboxCounts(), BEN)


@pytest.mark.parametrize("given", [{"limit": 0}, {"after": "x"}], ids=["limit", "place"])
def test_odd_questions_are_refused(two, given):
    with pytest.raises(BadInput):
        two.ask(StandingIn(**given), FOR_ANNA)

import pytest

from engine.model import ANONYMOUS, SYSTEM, Actor


@pytest.mark.parametrize(
    ("grants", "permission", "granted"),
    [
        ({"task.complete"}, "task.complete", True),
        ({"task.*"}, "task.complete", True),
        ({"*"}, "anything.at_all", True),
        ({"task.claim"}, "task.complete", False),
        ({"tasks.*"}, "task.complete", False),
        (set(), "task.complete", False),
        (set(), None, True),
    ],
    ids=["exact", "family", "everything", "other", "other family", "nothing", "not needed"],
)
def test_permissions_are_granted_one_by_one_by_family_or_all(grants, permission, granted):
    actor = Actor(id=1, slug="anna", grants=frozenset(grants))

    assert actor.may(permission) is granted


def test_the_engine_may_all_and_nobody_may_nothing():
    assert SYSTEM.may("people.change")
    assert not ANONYMOUS.may("task.list")

import pytest

from engine.commands import AddPerson, PutGroup, SetActive, SetGroups
from engine.errors import OwnAccess
from engine.model import Actor
from engine.queries import FindAccount, ReadStream


@pytest.fixture
def chief(house) -> Actor:
    for group in ("admin", "deputies"):
        house.run(PutGroup(group=group, name_zh="管", name_en="A", grants=["people.change"]))
    added = house.run(AddPerson(slug="chief", name_zh="长", name_en="Chief"))
    house.run(SetGroups(person=added.id, groups=["admin"]))
    return house.ask(FindAccount(person=added.id)).person


@pytest.mark.parametrize(
    "command",
    [
        SetActive(person=1, is_active=False),
        SetGroups(person=1, groups=[]),
        PutGroup(group="admin", name_zh="管", name_en="A", grants=[]),
    ],
    ids=["shut out", "no group", "powerless group"],
)
def test_who_administers_cannot_lock_themselves_out(house, chief, command):
    lines = len(house.ask(ReadStream(stream="people")).events)

    with pytest.raises(OwnAccess):
        house.run(command, chief)

    left = house.ask(FindAccount(person=chief.id))
    assert (left.is_active, left.person) == (True, chief)
    assert len(house.ask(ReadStream(stream="people")).events) == lines


def test_one_may_change_ones_own_groups_while_one_of_them_is_enough(house, chief):
    house.run(SetGroups(person=1, groups=["deputies"]), chief)

    assert house.ask(FindAccount(person=1)).person.groups == {"deputies"}


def test_somebody_else_may_do_it(house, chief):
    house.run(SetActive(person=chief.id, is_active=False))

    assert house.ask(FindAccount(person=chief.id)).is_active is False

import pytest

from engine.commands import OpenSession, PutGroup, SetActive, SetGroups, SetPassword
from engine.errors import BadInput, Forbidden, NotFound, SignInRefused
from engine.model import ANONYMOUS
from engine.queries import ByPassword, BySession, Groups, People, ReadStream
from tests.engine.house import ANNA, BEN


@pytest.fixture
def staffed(each_house):
    each_house.hire(ANNA, BEN)
    each_house.run(
        PutGroup(group="frontline", name_zh="一线", name_en="Front line", grants=["task.*"])
    )
    return each_house


def kinds(house) -> list[str]:
    return [line.kind for line in house.ask(ReadStream(stream="people")).events]


def test_a_group_grants_what_its_members_may(staffed):
    staffed.run(SetGroups(person=1, groups=["frontline", "frontline"]))

    [anna, _] = staffed.ask(People())
    assert (anna.groups, anna.grants) == (frozenset({"frontline"}), frozenset({"task.*"}))
    assert [group["id"] for group in staffed.ask(Groups())] == ["frontline"]
    assert kinds(staffed) == ["group.changed", "person.groups_set"]
    [_, line] = staffed.ask(ReadStream(stream="people")).events
    assert line.content == {"person": 1, "input": {"groups": ["frontline"], "was": []}}


@pytest.mark.parametrize(
    ("person", "groups"), [(1, ["nowhere"]), (9, [])], ids=["no such group", "no such person"]
)
def test_groups_and_people_must_be_there(staffed, person, groups):
    with pytest.raises(NotFound):
        staffed.run(SetGroups(person=person, groups=groups))


def test_a_group_needs_names(staffed):
    with pytest.raises(BadInput):
        staffed.run(PutGroup(group="x", name_zh="", name_en="X"))


def test_a_password_lets_its_owner_in_and_ends_sessions(staffed):
    staffed.run(SetPassword(person=1, password="correct horse"), ANNA)
    token = staffed.run(OpenSession(), ANNA)
    assert staffed.ask(ByPassword(slug="anna", password="correct horse"), ANONYMOUS).id == 1

    staffed.run(SetPassword(person=1, password="battery staple"))

    with pytest.raises(SignInRefused):
        staffed.ask(BySession(token=token), ANONYMOUS)
    with pytest.raises(SignInRefused):
        staffed.ask(ByPassword(slug="anna", password="correct horse"), ANONYMOUS)
    lines = staffed.ask(ReadStream(stream="people")).events
    assert lines[-1].content == {"person": 1, "input": {}}


@pytest.mark.parametrize(
    ("person", "password", "actor", "refusal"),
    [
        (2, "long enough", ANNA, Forbidden),
        (1, "short", ANNA, BadInput),
    ],
    ids=["somebody else's", "too short"],
)
def test_passwords_are_ones_own_and_long(staffed, person, password, actor, refusal):
    with pytest.raises(refusal):
        staffed.run(SetPassword(person=person, password=password), actor)


def test_the_password_of_nobody_is_not_set(staffed):
    with pytest.raises(NotFound):
        staffed.run(SetPassword(person=9, password="long enough"))


def test_who_is_kept_out_cannot_come_in_until_let_in_again(staffed):
    staffed.run(SetPassword(person=1, password="correct horse"), ANNA)
    question = ByPassword(slug="anna", password="correct horse")

    staffed.run(SetActive(person=1, is_active=False))
    with pytest.raises(SignInRefused):
        staffed.ask(question, ANONYMOUS)
    staffed.run(SetActive(person=1, is_active=True))

    assert staffed.ask(question, ANONYMOUS).id == 1
    assert kinds(staffed)[-2:] == ["person.deactivated", "person.activated"]


def test_the_engine_cannot_be_kept_out(staffed):
    with pytest.raises(BadInput):
        staffed.run(SetActive(person=0, is_active=False))

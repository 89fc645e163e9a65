import pytest

from engine.commands import OpenSession, PutGroup, SetGroups, SetPassword
from engine.errors import Forbidden, SignInRefused
from engine.model import ANONYMOUS
from engine.queries import ByPassword, BySession, ByToken, Groups, People, Settings
from tests.engine.house import ANNA, BEN


@pytest.fixture
def staffed(each_house):
    each_house.hire(ANNA, BEN)
    each_house.run(PutGroup(group="g", name_zh="组", name_en="Group", grants=["task.*"]))
    each_house.run(SetGroups(person=1, groups=["g"]))
    return each_house


def test_a_session_or_a_password_tells_who_it_is_with_all_permissions(staffed):
    staffed.run(SetPassword(person=1, password="correct horse"), ANNA)
    token = staffed.run(OpenSession(), ANNA)

    by_session = staffed.ask(BySession(token=token), ANONYMOUS)
    by_password = staffed.ask(ByPassword(slug="anna", password="correct horse"), ANONYMOUS)

    assert by_session == by_password
    assert (by_session.id, by_session.groups, by_session.may("task.claim")) == (1, {"g"}, True)


@pytest.mark.parametrize(
    "question",
    [
        BySession(token="x"),
        ByToken(token="x"),
        ByPassword(slug="anna", password="wrong"),
        ByPassword(slug="anna", password=""),
        ByPassword(slug="nobody", password="wrong"),
        ByPassword(slug="system", password=""),
    ],
    ids=["session", "token", "password", "no password", "nobody", "the engine"],
)
def test_what_is_not_known_lets_nobody_in(staffed, question):
    with pytest.raises(SignInRefused):
        staffed.ask(question, ANONYMOUS)


def test_people_groups_and_settings_are_listed_for_those_who_may(staffed):
    assert [person.slug for person in staffed.ask(People())] == ["anna", "ben"]
    assert [group["id"] for group in staffed.ask(Groups())] == ["g"]
    assert staffed.ask(Settings()) == {}
    for question in (People(), Groups(), Settings()):
        with pytest.raises(Forbidden):
            staffed.ask(question, ANONYMOUS)

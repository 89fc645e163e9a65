import pytest

from engine.commands import (
    AddPerson,
    LinkIdentity,
    PutGroup,
    RecogniseIdentity,
    SetActive,
    SetGroups,
    UnlinkIdentity,
)
from engine.errors import Conflict, Forbidden, IdentityUnknown, NotFound
from engine.queries import LinkedIssuers, ReadStream
from tests.engine.house import ANNA, BEN

ISSUER = "https://id.example.com"


@pytest.fixture
def staffed(each_house):
    each_house.hire(ANNA, BEN)
    return each_house


def recognised(house, subject="s1", username="anna"):
    asked = RecogniseIdentity(issuer=ISSUER, subject=subject, username=username)
    return house.run(asked)


def test_a_name_links_once_and_from_then_on_the_subject_counts(staffed):
    assert recognised(staffed).id == ANNA.id

    assert recognised(staffed, username="ben").id == ANNA.id
    assert staffed.ask(LinkedIssuers(person=ANNA.id)) == {ISSUER}
    [line] = staffed.ask(ReadStream(stream="people")).events
    told = {"person": ANNA.id, "input": {"issuer": ISSUER}}
    assert (line.kind, line.content) == ("identity.linked", told)


@pytest.mark.parametrize("username", ["nobody", "", "system"])
def test_an_unknown_name_is_refused(staffed, username):
    with pytest.raises(IdentityUnknown):
        recognised(staffed, username=username)

    assert staffed.ask(ReadStream(stream="people")).events == ()


def test_an_account_that_is_linked_already_is_not_given_to_another(staffed):
    recognised(staffed)

    with pytest.raises(IdentityUnknown):
        recognised(staffed, subject="s2")


def test_who_administers_people_is_not_linked_by_name(staffed):
    staffed.run(PutGroup(group="a", name_zh="管", name_en="A", grants=["people.change"]))
    staffed.run(SetGroups(person=ANNA.id, groups=["a"]))

    with pytest.raises(IdentityUnknown):
        recognised(staffed)
    staffed.run(LinkIdentity(issuer=ISSUER, subject="s1"), ANNA)

    assert recognised(staffed).id == ANNA.id


def test_who_is_shut_out_stays_out_linked_or_not(staffed):
    recognised(staffed)
    for person in (ANNA, BEN):
        staffed.run(SetActive(person=person.id, is_active=False))

    for subject, username in (("s1", "anna"), ("s2", "ben")):
        with pytest.raises(IdentityUnknown, match="shut"):
            recognised(staffed, subject, username)


def test_one_links_oneself_once(staffed):
    for _ in range(2):
        staffed.run(LinkIdentity(issuer=ISSUER, subject="s1"), ANNA)

    for subject, who in (("s1", BEN), ("s2", ANNA)):
        with pytest.raises(Conflict):
            staffed.run(LinkIdentity(issuer=ISSUER, subject=subject), who)
    assert staffed.ask(LinkedIssuers(person=BEN.id), BEN) == frozenset()


def test_a_link_is_taken_away_by_who_administers(staffed):
    recognised(staffed)

    with pytest.raises(Forbidden):
        staffed.run(UnlinkIdentity(person=ANNA.id), ANNA)
    staffed.run(UnlinkIdentity(person=ANNA.id))
    with pytest.raises(NotFound):
        staffed.run(UnlinkIdentity(person=ANNA.id))

    assert recognised(staffed, subject="s2").id == ANNA.id


def test_only_the_entrance_recognises(house):
    house.run(AddPerson(slug="wang", name_zh="王", name_en="W"))

    with pytest.raises(Forbidden):
        house.run(RecogniseIdentity(issuer=ISSUER, subject="s", username="wang"), ANNA)

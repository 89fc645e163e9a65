import pytest

from engine.commands import AddPerson, SetActive
from engine.errors import Forbidden, NotFound
from engine.queries import Accounts, FindAccount
from tests.engine.house import ANNA


def test_who_administers_sees_shut_accounts_too(house):
    added = house.run(AddPerson(slug="wang", name_zh="王", name_en="Wang"))
    house.run(SetActive(person=added.id, is_active=False))

    [account] = house.ask(Accounts())

    assert (account.person, account.is_active, account.has_password) == (added, False, False)
    assert house.ask(FindAccount(person=added.id)) == account


def test_of_nobody_there_is_no_account(house):
    with pytest.raises(NotFound):
        house.ask(FindAccount(person=7))


@pytest.mark.parametrize("query", [Accounts(), FindAccount(person=1)], ids=["all", "one"])
def test_others_see_none(house, query):
    with pytest.raises(Forbidden):
        house.ask(query, ANNA)

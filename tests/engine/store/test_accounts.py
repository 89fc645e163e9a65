import pytest

from engine.model import Actor
from engine.store import accounts, people
from engine.store.accounts import Account


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        c = work.connection
        people.put_group(c, "audit", "审计", "Audit", ["log.read"])
        anna = people.add(c, "anna", "安娜", "Anna", 7)
        ben = people.add(c, "ben", "本", "Ben", None)
        people.set_groups(c, anna, ["audit"])
        people.set_password(c, anna, "$hash")
        people.set_active(c, ben, is_active=False)
    return each_house


def test_shut_accounts_are_listed_and_found_too(filled):
    anna = Account(
        person=Actor(
            id=1, slug="anna", name_zh="安娜", name_en="Anna", groups=frozenset({"audit"}),
            grants=frozenset({"log.read"}),
        ),
        is_active=True,
        has_password=True,
    )  # fmt: skip
    ben = Account(
        person=Actor(id=2, slug="ben", name_zh="本", name_en="Ben"),
        is_active=False,
        has_password=False,
    )

    with filled.reading() as connection:
        assert accounts.accounts(connection) == [anna, ben]
        assert accounts.account(connection, 2) == ben
        assert [accounts.account(connection, number) for number in (0, 9)] == [None, None]


def test_new_names_keep_the_subject_or_bring_one(filled):
    with filled.work() as work:
        for number in (1, 2):
            accounts.rename(work.connection, number, "新", "New", 9)

        renamed = [accounts.account(work.connection, number).person for number in (1, 2)]
        assert [(person.name_zh, person.name_en) for person in renamed] == [("新", "New")] * 2
        assert [accounts.subject_of(work.connection, number) for number in (1, 2)] == [7, 9]

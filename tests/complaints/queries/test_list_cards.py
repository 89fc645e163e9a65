import pytest

from complaints.queries import ListCards
from complaints.queries.list_cards import CardFacts
from engine.errors import BadInput
from engine.store.tables import subject
from tests.complaints.queries.asking import ask

NUMBER = "TS-202603-0001"


@pytest.fixture
def scarf(desk):
    desk.register(product="定制围巾", **desk.seal(name="王女士", phone="13800138000"))
    return desk


def card(name: str | None) -> dict[str, CardFacts]:
    facts = CardFacts(
        number=NUMBER, identity="registered", name=name, product="定制围巾", severity=None
    )
    return {NUMBER: facts}


def test_a_card_masks_the_customer_and_unknown_numbers_are_left_out(scarf):
    assert ask(scarf, ListCards(numbers=[NUMBER, "TS-202603-0002", NUMBER])) == card("王**")


def test_an_erased_customer_has_no_name(scarf):
    with scarf.database.transaction() as connection:
        connection.execute(subject.update().values(wrapped=None))

    assert ask(scarf, ListCards(numbers=[NUMBER])) == card(None)


def test_without_numbers_there_is_nothing_and_too_many_are_refused(scarf):
    assert ask(scarf, ListCards(numbers=[])) == {}
    with pytest.raises(BadInput):
        ask(scarf, ListCards(numbers=["x"] * 201))

import pytest

from engine.commands import AddPerson
from engine.errors import BadInput, Conflict, Forbidden
from engine.model import Actor
from engine.queries import People, ReadStream
from tests.engine.house import ANNA

ADD = AddPerson(slug="wang.fang", name_zh="王芳", name_en="Wang Fang")


def test_a_person_is_added_and_the_log_holds_the_number_only(each_house):
    added = each_house.run(ADD)

    assert added == Actor(id=1, slug="wang.fang", name_zh="王芳", name_en="Wang Fang")
    assert each_house.ask(People()) == (added,)
    [line] = each_house.ask(ReadStream(stream="people")).events
    assert (line.kind, line.content["person"]) == ("person.added", 1)
    assert "wang" not in line.body.lower()
    assert "王" not in line.body


def test_the_same_request_adds_once(house):
    first, again = (house.run(ADD, key="k") for _ in range(2))

    assert again == first
    assert len(house.ask(People())) == 1


def test_an_account_name_is_taken_once(house):
    house.run(ADD)

    with pytest.raises(Conflict):
        house.run(ADD)
    with pytest.raises(Conflict):
        house.run(AddPerson(slug="system", name_zh="系统", name_en="System"))


@pytest.mark.parametrize(
    ("slug", "name"),
    [("", "王"), ("Wang", "王"), ("王", "王"), ("a b", "王"), ("x" * 41, "王"), ("wang", "")],
    ids=["empty", "capital", "chinese", "space", "long", "no name"],
)
def test_an_account_needs_a_fitting_name(house, slug, name):
    with pytest.raises(BadInput):
        house.run(AddPerson(slug=slug, name_zh=name, name_en="W"))


def test_only_administrators_add(house):
    with pytest.raises(Forbidden):
        house.run(ADD, ANNA)

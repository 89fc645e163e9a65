import pytest

from engine.commands import AddPerson, RenamePerson
from engine.errors import BadInput, Forbidden, NotFound
from engine.queries import FindAccount, ReadStream
from tests.engine.house import ANNA


def test_a_person_has_other_names_and_the_log_holds_the_number_only(each_house):
    each_house.run(AddPerson(slug="wang", name_zh="王芳", name_en="Wang Fang"))

    each_house.run(RenamePerson(person=1, name_zh="汪芳", name_en="Wong Fang"))

    found = each_house.ask(FindAccount(person=1)).person
    assert (found.slug, found.name_zh, found.name_en) == ("wang", "汪芳", "Wong Fang")
    [_, line] = each_house.ask(ReadStream(stream="people")).events
    assert (line.kind, line.content["person"]) == ("person.renamed", 1)
    assert "汪" not in line.body
    assert "Wong" not in line.body


@pytest.mark.parametrize(
    ("person", "name", "refusal"),
    [(1, "", BadInput), (9, "王", NotFound)],
    ids=["no name", "nobody"],
)
def test_names_are_of_somebody_and_not_empty(house, person, name, refusal):
    house.run(AddPerson(slug="wang", name_zh="王芳", name_en="Wang Fang"))

    with pytest.raises(refusal):
        house.run(RenamePerson(person=person, name_zh=name, name_en="W"))

    assert house.ask(FindAccount(person=1)).person.name_zh == "王芳"


def test_only_administrators_rename(house):
    with pytest.raises(Forbidden):
        house.run(RenamePerson(person=1, name_zh="王", name_en="W"), ANNA)

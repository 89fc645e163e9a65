import threading

import pytest

from engine.commands import AddPerson
from engine.errors import BadInput, Conflict, EngineError, Forbidden
from engine.model import Actor
from engine.queries import People, ReadStream
from engine.store.streams import PEOPLE
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


def test_the_same_request_twice_at_once_is_answered_twice(each_house):
    answers: list = []

    def attempt() -> None:
        try:
            answers.append(each_house.run(ADD, key="k"))
        except EngineError as refusal:
            answers.append(refusal)

    threads = [threading.Thread(target=attempt) for _ in range(2)]
    with each_house.work() as work:
        work.unit.hold_stream(PEOPLE)
        for thread in threads:
            thread.start()
        threads[0].join(0.3)  # until both wait for the lock
    for thread in threads:
        thread.join()

    added = Actor(id=1, slug="wang.fang", name_zh="王芳", name_en="Wang Fang")
    assert answers == [added, added]


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

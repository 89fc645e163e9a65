import json

import pytest

from engine.errors import NothingPublished
from engine.library import Name, Releases
from tests.engine.drawings import CALLED, CALLING, FORM, TWO, WAITING


def test_a_release_is_compiled_once(two):
    releases = Releases()
    with two.reading() as connection:
        first, again = (releases.ready(connection, 1) for _ in range(2))

    assert again is first
    assert sorted(first.compiled.processes) == ["two"]
    assert first.name("two", "a") == Name("a", "a")
    assert first.name("two", "gone") == Name("gone", "gone")


def test_only_so_many_are_kept(house):
    for drawing in (TWO, WAITING, CALLED, CALLING):
        house.publish(two=drawing)
    releases = Releases(size=2)

    with house.reading() as connection:
        first = releases.ready(connection, 1)
        releases.ready(connection, 2)
        releases.ready(connection, 3)
        again = releases.ready(connection, 1)

    assert again is not first
    assert again.release == first.release


def test_what_the_processes_of_a_release_catch_is_known(house):
    house.publish(waiting=WAITING, called=CALLED)
    with house.reading() as connection:
        ready = Releases().ready(connection, 1)

    assert ready.catches == {"waiting": frozenset({"go"}), "called": frozenset({"call"})}


def test_an_unknown_release_is_refused(house):
    with pytest.raises(NothingPublished), house.reading() as connection:
        Releases().ready(connection, 1)


def test_a_form_is_given_back_as_it_was_drawn(two):
    with two.reading() as connection:
        ready = Releases().ready(connection, 1)

        assert ready.schema(connection, "f02") == json.loads(FORM)
        assert ready.schema(connection, "f99") is None

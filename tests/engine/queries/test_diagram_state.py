from uuid import UUID

import pytest

from engine.errors import NotFound
from engine.queries import ElementState, FindDiagramState
from engine.queries.diagram_state import Tally
from tests.engine.house import opened


def seen(entered: int, left: int, incidents: int = 0) -> ElementState:
    return ElementState(
        entered=entered, left=left, open=max(0, entered - left), incidents=incidents
    )


def test_a_diagram_shows_where_an_instance_was_and_is(each_two):
    receipt = each_two.start("two")
    each_two.complete(opened(receipt))

    state = each_two.ask(FindDiagramState(instance=receipt.instance))
    before = each_two.ask(FindDiagramState(instance=receipt.instance, until=1))

    assert state.elements == {"two": {"s": seen(1, 1), "a": seen(1, 1), "b": seen(1, 0)}}
    assert state.flows == {"two": {"s__a": 1, "a__b": 1}}
    assert before.elements == {"two": {"s": seen(1, 1), "a": seen(1, 0)}}


def test_called_processes_and_inner_scopes_are_told_apart():
    tally = Tally("outer")
    tally.add(
        [
            {"e": "entered", "el": "call"},
            {"e": "scope", "no": 1, "of": "call", "process": "inner"},
            {"e": "entered", "el": "sub", "s": 1},
            {"e": "scope", "no": 2, "of": "sub", "in": 1},
            {"e": "entered", "el": "a", "s": 2},
            {"e": "flow", "id": "f", "s": 2},
            {"e": "cut", "el": "a", "s": 2},
            {"e": "incident", "no": 1, "el": "sub", "s": 1},
            {"e": "incident", "no": 2, "el": "call"},
        ]
    )
    tally.add([{"e": "resolved", "no": 2}])

    state = tally.state()

    assert state.elements == {
        "outer": {"call": seen(1, 0)},
        "inner": {"sub": seen(1, 0, incidents=1), "a": seen(1, 1)},
    }
    assert state.flows == {"inner": {"f": 1}}


def test_an_unknown_instance_has_no_state(two):
    with pytest.raises(NotFound):
        two.ask(FindDiagramState(instance=UUID(int=9)))

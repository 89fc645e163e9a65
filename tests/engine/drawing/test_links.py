import pytest

from engine.drawing import broken_links, is_link, links_of
from tests.engine.check.drawn import drawing, flow


def scope(*parts):
    return drawing("".join(parts)).processes[0].scope


def link(kind, name, to="l", more=""):
    event = f'<linkEventDefinition name="{to}"/>{more}'
    return f'<intermediate{kind}Event id="{name}">{event}</intermediate{kind}Event>'


def test_links_of_one_name_lead_to_one_event_of_their_scope():
    found = scope(
        link("Throw", "a"),
        link("Throw", "b"),
        link("Catch", "c", " l "),
        link("Throw", "d", "m"),
        f'<subProcess id="s">{link("Catch", "e", "m")}</subProcess>',
        link("Throw", "f", ""),
        link("Catch", "g", ""),
    )

    assert links_of(found) == {"a": "c", "b": "c"}


def test_a_link_is_the_only_event_of_an_intermediate_event():
    several = link("Catch", "b", more="<signalEventDefinition/>")
    end = '<endEvent id="c"><linkEventDefinition name="l"/></endEvent>'
    nodes = scope(link("Catch", "a"), several, end).nodes

    assert [is_link(nodes[name]) for name in "abc"] == [True, False, False]


THROWN, CAUGHT = link("Throw", "a"), link("Catch", "c")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((THROWN, CAUGHT, flow("1", "x", "a"), flow("2", "c", "x")), []),
        ((THROWN,), [("link_unmatched", "a", {"element": "a", "link": "l"})]),
        (
            (THROWN, link("Catch", "c", "m")),
            [("link_unmatched", "a", {"element": "a", "link": "l"})],
        ),
        (
            (THROWN, CAUGHT, link("Catch", "d")),
            [("link_twice", "d", {"element": "d", "link": "l"})],
        ),
        (
            (link("Throw", "a", ""), link("Catch", "c", " ")),
            [("link_missing", "a", {"element": "a"}), ("link_missing", "c", {"element": "c"})],
        ),
        (
            (THROWN, CAUGHT, flow("1", "a", "x"), flow("2", "x", "c")),
            [("link_flow", "a", {"element": "a"}), ("link_flow", "c", {"element": "c"})],
        ),
    ],
    ids=["good", "alone", "another", "two targets", "unnamed", "flows"],
)
def test_what_is_wrong_with_links_is_told(parts, expected):
    assert [(b.code, b.node.id, b.facts) for b in broken_links(scope(*parts))] == expected

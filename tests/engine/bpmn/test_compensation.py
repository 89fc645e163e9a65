"""What is remembered for undoing, no more than the drawing can still undo, and in what order."""

import pytest

from engine.bpmn import state
from tests.engine.bpmn.undoing import beside, only, opened, rounds, sub, throw, trail, undone

CANCEL = "<cancelEventDefinition/>"


def done(run):
    return [scope["done"] for scope in state(run)["scopes"] if "done" in scope]


def body(kit, *more, handlers=True):
    parts = kit.start("s") + kit.user("a") + kit.chain("s", "a")
    return sub(kit, "body", parts, undone(kit, "a") if handlers else "", *more)


def to_end(kit, compiled, **variables):
    """The run when ``z`` is open."""
    run = kit.begin(compiled, **variables)
    while "z" not in kit.open(run).values():
        run = kit.complete(run, only(kit, run))
    return run


def test_an_activity_is_remembered_by_its_name_and_its_place_in_the_order(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a"),
        kit.user("z"),
        throw(kit),
        kit.chain("start", "a", "z", "throw"),
    )

    assert done(to_end(kit, compiled)) == [[{"el": "a", "seq": 2}]]


def test_of_a_sub_process_what_its_handlers_need_is_remembered(kit):
    inside = kit.start("s") + kit.user("a") + undone(kit, "a") + kit.chain("s", "a")
    compiled = kit.release(
        kit.start(),
        sub(kit, "body", inside, inside=rounds("[7]"), inputs={"x": "=1"}),
        kit.user("z"),
        throw(kit),
        kit.chain("start", "body", "z", "throw"),
    )

    assert done(to_end(kit, compiled)) == [
        [
            {
                "el": "body",
                "seq": 5,
                "n": 1,
                "loop": 0,
                "item": {"loopCounter": 0, "i": 7},
                "vars": {"x": 1},
                "variables": {},
                "entries": {},
                "done": [{"el": "a", "seq": 5}],
            }
        ]
    ]


NOTHING = {
    "nothing is thrown": lambda kit: (kit.user("a") + undone(kit, "a"), ("a", "z")),
    "something else is thrown": lambda kit: (
        kit.user("a") + undone(kit, "a") + kit.user("b") + undone(kit, "b") + throw(kit, ref="b"),
        ("a", "z", "b", "throw"),
    ),
    "it is thrown elsewhere": lambda kit: (
        kit.user("a") + undone(kit, "a") + sub(
            kit, "body", kit.start("s") + kit.user("b") + undone(kit, "b") + throw(kit),
            kit.chain("s", "b", "throw"),
        ),
        ("a", "body", "z"),
    ),
    "the whole is undone by a handler": lambda kit: (
        sub(kit, "in", kit.start("is") + body(kit) + kit.chain("is", "body"))
        + kit.user("go") + throw(kit, ref="go") + undone(kit, "in"),
        ("in", "z", "go", "throw"),
    ),
    "no handler is there": lambda kit: (
        body(kit, handlers=False) + kit.user("b") + throw(kit), ("body", "b", "z", "throw"),
    ),
    "a transaction that is completed": lambda kit: (
        sub(
            kit, "t",
            kit.start("s") + kit.user("a") + undone(kit, "a") + kit.end("off", CANCEL),
            kit.end("e") + kit.node("exclusiveGateway", "x", default="x__e"),
            kit.chain("s", "a", "x", "e") + kit.flow("x", "off", "false"), kind="transaction",
        ) + kit.boundary("cancelled", "t", CANCEL),
        ("t", "z"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("drawn", NOTHING.values(), ids=NOTHING)
def test_nothing_is_remembered_that_nothing_can_undo_any_more(kit, drawn):
    parts, way = drawn(kit)
    compiled = kit.release(kit.start(), parts, kit.user("z"), kit.chain("start", *way))

    assert done(to_end(kit, compiled)) == []


def test_what_was_undone_is_forgotten_and_an_ended_case_remembers_nothing(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a"),
        kit.user("z"),
        throw(kit, ref="a"),
        kit.user("y"),
        kit.chain("start", "a", "z", "throw", "y"),
    )
    run = to_end(kit, compiled)

    over = kit.saved(to_end(kit, compiled))
    over.cancel(0)
    assert done(kit.saved(over)) == []
    run = kit.complete(run, only(kit, run))
    assert done(run) == []


def test_what_ends_early_takes_what_it_remembered_with_it(kit):
    compiled = kit.release(
        kit.start(),
        body(kit, kit.user("b") + kit.flow("a", "b")),
        kit.boundary("stop", "body", kit.message()),
        kit.user("z"),
        throw(kit),
        kit.chain("start", "body"),
        kit.chain("stop", "z", "throw"),
    )
    run = kit.complete(kit.begin(compiled), 1)
    assert done(run) == [[{"el": "a", "seq": 5}]]

    assert done(kit.deliver(run)) == []


def test_what_an_event_sub_process_did_is_remembered_when_it_ends(kit):
    side = beside(
        kit, "side", kit.message(), kit.user("e") + undone(kit, "e"), kit.chain("side_s", "e"),
        interrupts=False,
    )  # fmt: skip
    compiled = kit.release(
        kit.start(), kit.user("z"), throw(kit), side, kit.chain("start", "z", "throw")
    )
    run = kit.deliver(kit.begin(compiled), n=1)

    run = kit.complete(run, 2)

    assert [(r["el"], r["variables"], r["done"]) for r in done(run)[0]] == [
        ("side", {"n": 1}, [{"el": "e", "seq": 6}])
    ]
    assert list(kit.open(kit.complete(run, 1)).values()) == ["un_e"]


def test_a_round_is_remembered_with_the_others_when_all_are_done(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a", rounds("[1, 2]")) + undone(kit, "a"),
        kit.user("z"),
        throw(kit),
        kit.chain("start", "a", "z", "throw"),
    )
    run = kit.complete(kit.begin(compiled), 2)
    assert done(run) == []

    run = kit.complete(run, 1)

    assert [(r["loop"], r["item"]["i"]) for r in done(run)[0]] == [(1, 2), (0, 1)]


def test_an_event_sub_process_undoes_the_scope_around_it(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a"),
        kit.user("b") + undone(kit, "b"),
        kit.user("c"),
        kit.chain("start", "a", "b", "c"),
        beside(
            kit, "side", kit.message(), kit.user("e") + undone(kit, "e"), throw(kit), kit.user("y"),
            kit.chain("side_s", "e", "throw", "y"),
        ),
    )  # fmt: skip
    run = kit.begin(compiled)
    for number in (1, 2):
        run = kit.complete(run, number)

    run = kit.deliver(run)

    assert trail(kit, run) == ["e", "un_e", "un_b", "un_a", "y"]


def test_beside_the_work_the_newest_of_both_scopes_is_undone_first(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a"),
        kit.user("b") + undone(kit, "b"),
        kit.user("c"),
        kit.chain("start", "a", "b", "c"),
        beside(
            kit, "side", kit.message(), kit.user("e") + undone(kit, "e"), kit.user("f"), throw(kit),
            kit.chain("side_s", "e", "f", "throw"), interrupts=False,
        ),
    )  # fmt: skip
    run = kit.deliver(kit.begin(compiled))
    run = kit.complete(run, 1)  # a
    run = kit.complete(run, 2)  # e
    run = kit.complete(run, 3)  # b

    run = kit.complete(run, 4)  # f, then the throw
    order = opened(kit, run)
    while (number := max(kit.open(run))) > 5:
        run = kit.complete(run, number)
        order += opened(kit, run)

    assert (order, kit.open(run)) == (["un_b", "un_e", "un_a"], {5: "c"})

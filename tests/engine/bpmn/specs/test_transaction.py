"""A transaction that is cancelled is undone; one that fails is not."""

import pytest

from tests.engine.bpmn.undoing import beside, only, opened, rounds, sub, throw, trail, undone

CANCEL = "<cancelEventDefinition/>"


def booking(kit, *more, after=(), inside="", events=""):
    """A transaction with a and b, then x: it is cancelled when ``n = 1``, else completed."""
    transaction = sub(
        kit,
        "t",
        kit.start("s"),
        kit.user("a") + undone(kit, "a"),
        kit.user("b") + undone(kit, "b"),
        kit.node("exclusiveGateway", "x", default="x__e"),
        kit.end("e") + kit.end("off", CANCEL),
        kit.chain("s", "a", "b", "x", "e"),
        kit.flow("x", "off", "n = 1"),
        *more,
        inside=inside,
        kind="transaction",
    )
    return kit.release(
        kit.start(),
        transaction,
        kit.boundary("cancelled", "t", CANCEL),
        events,
        kit.user("y"),
        kit.user("z"),
        kit.chain("start", "t", "z"),
        kit.flow("cancelled", "y"),
        *after,
    )


def test_what_was_completed_is_undone_and_the_way_goes_on_at_the_boundary(kit):
    run = kit.complete(kit.begin(booking(kit)), 1)

    run = kit.complete(run, 2, n=1)
    assert kit.open(run) == {3: "un_b"}
    run = kit.complete(run, 3)
    run = kit.complete(run, 4)

    assert kit.open(run) == {5: "y"}
    assert kit.told(run, "transaction_cancelled") == [
        {"e": "transaction_cancelled", "el": "off", "by": "cancelled", "s": 1}
    ]
    assert len(run.scopes()) == 1
    assert kit.complete(run, 5).status == "completed"


def test_a_completed_one_goes_on_and_nothing_of_it_is_undone(kit):
    run = kit.complete(kit.begin(booking(kit)), 1)

    run = kit.complete(run, 2, n=2)

    assert (kit.open(run), run.root.done) == ({3: "z"}, [])


def test_a_completed_one_may_be_undone_later(kit):
    after = (throw(kit), kit.user("w"), kit.chain("z", "throw", "w"))
    run = kit.complete(kit.begin(booking(kit, after=after)), 1)
    run = kit.complete(run, 2, n=2)

    assert trail(kit, run) == ["z", "un_b", "un_a", "w"]


def test_with_nothing_to_undo_it_is_left_at_once(kit):
    transaction = sub(
        kit, "t", kit.start("s") + kit.end("off", CANCEL), kit.chain("s", "off"), kind="transaction"
    )
    compiled = kit.release(
        kit.start(),
        transaction,
        kit.boundary("cancelled", "t", CANCEL),
        kit.user("y"),
        kit.chain("start", "t"),
        kit.chain("cancelled", "y"),
    )

    assert kit.open(kit.begin(compiled)) == {1: "y"}


def test_what_is_at_work_in_it_ends_before_anything_is_undone(kit):
    beside_it = beside(kit, "side", kit.message("stop"), kit.user("w"), kit.chain("side_s", "w"))
    long = kit.user("long") + undone(kit, "long") + kit.flow("s", "long")
    run = kit.complete(kit.begin(booking(kit, long, beside_it)), 1)
    number = next(n for n, name in kit.open(run).items() if name == "b")

    run = kit.complete(run, number, n=1)

    assert (list(kit.open(run).values()), run.waits) == (["un_b"], [])
    assert [e["el"] for e in kit.told(run, "cancelled")] == ["long"]


@pytest.mark.parametrize("event", ["error", "timer"])
def test_an_error_or_hazard_leaves_it_without_undoing(kit, event):
    event = kit.error() if event == "error" else kit.timer("PT9S")
    bang = kit.end("bang", kit.error()) + kit.flow("x", "bang", "n = 3")
    events = kit.boundary("hazard", "t", event) + kit.user("h") + kit.flow("hazard", "h")
    run = kit.complete(kit.begin(booking(kit, bang, events=events)), 1)
    run = kit.complete(run, 2, n=3) if "error" in event else kit.tick(run, 9)

    assert opened(kit, run) == ["h"]
    assert trail(kit, run) == ["h"]


def test_a_hazard_while_it_is_undone_stops_that(kit):
    events = kit.boundary("late", "t", kit.timer("PT9S")) + kit.user("h") + kit.flow("late", "h")
    run = kit.complete(kit.begin(booking(kit, events=events)), 1)
    run = kit.complete(run, 2, n=1)

    run = kit.tick(run, 9)

    assert (list(kit.open(run).values()), len(run.scopes())) == (["h"], 1)


def test_a_sub_process_at_work_in_it_is_cut_off(kit):
    inner = sub(
        kit,
        "in",
        kit.start("is") + kit.user("c") + undone(kit, "c") + kit.user("dd"),
        kit.chain("is", "c", "dd"),
    )
    run = kit.begin(booking(kit, inner, kit.flow("s", "in")))
    for name in ("c", "a"):
        number = next(n for n, found in kit.open(run).items() if found == name)
        run = kit.complete(run, number)
    early = next(n for n, found in kit.open(run).items() if found == "b")
    assert trail(kit, kit.complete(kit.saved(run), early, n=1)) == ["un_b", "un_a", "y"]


def test_it_undoes_what_is_completed_in_sub_processes(kit):
    inner = sub(kit, "in", kit.start("is") + kit.user("c") + undone(kit, "c"), kit.chain("is", "c"))
    run = kit.begin(booking(kit, inner, kit.flow("s", "in")))
    for name, n in (("c", 0), ("a", 0), ("b", 1)):
        number = next(n for n, found in kit.open(run).items() if found == name)
        run = kit.complete(run, number, n=n)

    assert trail(kit, run) == ["un_b", "un_a", "un_c", "y"]


def test_with_rounds_one_that_is_cancelled_ends_them_all(kit):
    run = kit.begin(booking(kit, inside=rounds("[1, 2]")))
    run = kit.complete(run, 1)
    number = next(n for n, name in kit.open(run).items() if name == "b")

    run = kit.complete(run, number, n=1)
    while "un_b" in kit.open(run).values() or "un_a" in kit.open(run).values():
        number = next(n for n, name in kit.open(run).items() if name.startswith("un_"))
        run = kit.complete(run, number)

    assert (list(kit.open(run).values()), len(run.scopes())) == (["y"], 1)


def test_in_a_loop_each_pass_is_undone_by_itself(kit):
    after = (kit.node("exclusiveGateway", "m"), kit.flow("y", "m"), kit.flow("m", "t"))
    run = kit.begin(booking(kit, after=after))
    found = []
    for answer in (0, 1, 0, 0, 0, 0, 1):
        found.append(kit.open(run)[only(kit, run)])
        run = kit.complete(run, only(kit, run), n=answer)

    assert [*found, *opened(kit, run)] == ["a", "b", "un_b", "un_a", "y", "a", "b", "un_b"]

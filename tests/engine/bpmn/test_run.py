import pytest

from engine.bpmn import NotOpen


def simple(kit):
    return kit.release(
        kit.start(),
        kit.user("a"),
        kit.boundary("late", "a", kit.timer("PT10S")),
        kit.user("b"),
        kit.chain("start", "a"),
        kit.flow("late", "b"),
    )


def test_cancelling_ends_everything(kit):
    run = kit.begin(simple(kit))

    run.cancel(5)

    assert (run.status, run.tokens(), run.next_due) == ("cancelled", [], None)
    assert [e["e"] for e in run.effects] == [
        "cancelled",
        "timer_cancelled",
        "cut",
        "cancelled_instance",
    ]


def test_a_suspended_instance_has_nothing_due_and_catches_up_later(kit):
    run = kit.begin(simple(kit))

    run.suspend(5)
    assert (kit.saved(run).status, run.next_due) == ("suspended", None)
    run.resume(60_000_000)

    assert (run.status, run.next_due) == ("active", 10_000_000)


@pytest.mark.parametrize(
    "act",
    [
        lambda run: run.complete(9, {}, 1, 1),
        lambda run: run.finish(9, {}, 1),
        lambda run: run.fail(9, "X", 1),
        lambda run: run.retry(9, 1),
        lambda run: run.skip(9, {}, 1),
    ],
    ids=["complete", "finish", "fail", "retry", "skip"],
)
def test_what_is_not_open_is_refused_and_changes_nothing(kit, act):
    run = kit.begin(simple(kit))
    before = run.dump()

    with pytest.raises(NotOpen):
        act(run)

    assert run.dump() == before


def test_corrections_are_written_by_path_in_the_order_of_their_names(kit):
    run = kit.begin(simple(kit), case={"a": 1})

    run.set_variables({"z": 1, "case.b": 2}, 3)

    assert run.variables == {"case": {"a": 1, "b": 2}, "z": 1}
    assert run.effects == [{"e": "set", "v": {"case.b": 2, "z": 1}}]


def test_the_cost_of_a_step_does_not_grow_with_the_rounds_of_a_loop(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        kit.user("a"),
        kit.node("exclusiveGateway", "x", default="x__end"),
        kit.end(),
        kit.chain("start", "m", "a", "x"),
        kit.flow("x", "m", "again = true"),
        kit.flow("x", "end"),
    )
    run = kit.begin(compiled)
    sizes = []

    for number in range(1, 1001):
        run = kit.complete(run, number, again=True)
        if number in (10, 1000):
            sizes.append((len(run.tokens()), len(run.effects), len(run.dump()[0])))

    assert sizes[0][:2] == sizes[1][:2]
    assert abs(sizes[0][2] - sizes[1][2]) < 40
    run = kit.complete(run, 1001, again=False)
    assert run.status == "completed"


def test_a_task_sees_its_own_scope_before_the_outer_ones(kit):
    compiled = kit.release(
        kit.start(),
        kit.node(
            "subProcess",
            "sub",
            kit.start("s")
            + kit.user("inner", inputs={"mine": "=2"})
            + kit.end("e")
            + kit.chain("s", "inner", "e"),
            inputs={"x": "=1"},
        ),
        kit.chain("start", "sub"),
    )
    run = kit.begin(compiled, x=0, y=5)

    assert run.seen_by(1) == {"x": 1, "y": 5, "mine": 2}
    assert run.variables == {"x": 0, "y": 5}


def test_a_task_that_is_not_open_sees_nothing(kit):
    run = kit.begin(simple(kit))

    with pytest.raises(NotOpen):
        run.seen_by(9)

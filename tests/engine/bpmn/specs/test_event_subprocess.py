import pytest


def beside(kit, trigger, *, interrupts=False, properties=None):
    """start -> a -> end, and an event sub-process with one user task."""
    start = kit.start(
        "heard",
        trigger,
        properties=properties or {},
        isInterrupting="true" if interrupts else "false",
    )
    side = kit.node(
        "subProcess",
        "side",
        start + kit.user("look") + kit.end("seen") + kit.chain("heard", "look", "seen"),
        triggeredByEvent="true",
    )
    return kit.release(kit.start(), kit.user("a"), kit.end(), side, kit.chain("start", "a", "end"))


def test_it_starts_beside_the_work_as_often_as_it_is_called(kit):
    run = kit.begin(beside(kit, kit.message()))

    run = kit.deliver(run, n=1)
    run = kit.deliver(run, n=2)

    assert kit.open(run) == {1: "a", 2: "look", 3: "look"}
    run = kit.complete(run, 1)
    assert (run.status, kit.open(run)) == ("active", {2: "look", 3: "look"})
    run = kit.complete(run, 2)
    run = kit.complete(run, 3)
    assert run.status == "completed"


def test_each_run_keeps_its_own_payload(kit):
    run = kit.begin(beside(kit, kit.message(), properties={"bihuan:answers": "said"}))

    run = kit.deliver(run, n=1)
    run = kit.deliver(run, n=2)

    assert [s.variables for s in run.scopes()] == [{}, {"said": {"n": 1}}, {"said": {"n": 2}}]


def test_three_instances_of_one_compiled_drawing_do_not_disturb_each_other(kit):
    compiled = beside(kit, kit.message())

    for _ in range(3):
        run = kit.deliver(kit.begin(compiled))
        run = kit.complete(run, 1)
        run = kit.complete(run, 2)
        assert run.status == "completed"


def test_an_interrupting_one_ends_all_else_in_its_scope(kit):
    run = kit.begin(beside(kit, kit.message(), interrupts=True))

    run = kit.deliver(run)

    assert (kit.open(run), run.waits) == ({2: "look"}, [])
    assert kit.complete(run, 2).status == "completed"


def test_a_cycle_starts_it_again_and_again(kit):
    run = kit.begin(beside(kit, kit.timer("R2/PT10S", "timeCycle")))

    for at in (10, 20, 30):
        run = kit.tick(run, at)

    assert (list(kit.open(run).values()), run.next_due) == (["a", "look", "look"], None)


@pytest.mark.parametrize("interrupts", [True, False], ids=["interrupting", "beside"])
def test_an_escalation_from_the_same_scope_starts_it(kit, interrupts):
    start = kit.start("heard", kit.escalation(), isInterrupting="true" if interrupts else "false")
    side = kit.node(
        "subProcess",
        "side",
        start + kit.user("look") + kit.chain("heard", "look"),
        triggeredByEvent="true",
    )
    compiled = kit.release(
        kit.start(),
        kit.node("intermediateThrowEvent", "shout", kit.escalation()),
        kit.user("a"),
        side,
        kit.chain("start", "shout", "a"),
    )

    run = kit.begin(compiled)

    assert sorted(kit.open(run).values()) == (["look"] if interrupts else ["a", "look"])


def test_an_armed_one_does_not_keep_its_scope_open(kit):
    run = kit.complete(kit.begin(beside(kit, kit.message())), 1)

    assert (run.status, run.waits) == ("completed", [])


def test_it_also_works_inside_a_sub_process(kit):
    start = kit.start("heard", kit.message(), isInterrupting="false")
    side = kit.node(
        "subProcess",
        "side",
        start + kit.user("look") + kit.chain("heard", "look"),
        triggeredByEvent="true",
    )
    body = kit.node(
        "subProcess", "body", kit.start("s1") + kit.user("a") + kit.chain("s1", "a") + side
    )
    compiled = kit.release(kit.start(), body, kit.user("z"), kit.chain("start", "body", "z"))

    run = kit.deliver(kit.begin(compiled))
    assert kit.open(run) == {1: "a", 2: "look"}
    run = kit.complete(run, 1)
    run = kit.complete(run, 2)

    assert kit.open(run) == {3: "z"}

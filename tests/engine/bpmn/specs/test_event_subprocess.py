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


def side_of(kit, name, event, *parts, interrupts):
    start = kit.start(f"{name}_s", event, isInterrupting="true" if interrupts else "false")
    inside = start + kit.user(f"{name}_u") + kit.chain(f"{name}_s", f"{name}_u") + "".join(parts)
    return kit.node("subProcess", name, inside, triggeredByEvent="true")


TRIGGERS = {
    "message": lambda kit: kit.message(),
    "signal": lambda kit: kit.signal(),
    "timer": lambda kit: kit.timer("PT10S"),
    "error": lambda kit: kit.error(),
    "escalation": lambda kit: kit.escalation(),
    "condition": lambda kit: kit.condition('n = "met"'),
}


def brought(kit, run, kind):
    """What starts it: from outside, or by the task, behind which ``n`` says what is thrown."""
    if kind in ("error", "escalation"):
        run.complete(1, {"n": kind}, 1, 1)
    elif kind == "timer":
        run.tick(10_000_000)
    elif kind == "message":
        run.deliver("call", "K-1", {}, 1)
    elif kind == "signal":
        run.signal("alarm", {}, 1)
    else:
        run.set_variables({"n": "met"}, 1)
    return kit.saved(run)


@pytest.mark.parametrize(
    ("kind", "interrupts"),
    [(kind, way) for kind in TRIGGERS for way in (True, False) if way or kind != "error"],
)
def test_every_trigger_starts_one_nested_two_deep(kit, kind, interrupts):
    body = (
        kit.start("s1")
        + kit.user("a")
        + kit.node("exclusiveGateway", "x", default="x__e")
        + kit.end("e")
        + kit.end("bang", kit.error())
        + kit.end("shout", kit.escalation())
        + kit.chain("s1", "a", "x", "e")
        + kit.flow("x", "bang", 'n = "error"')
        + kit.flow("x", "shout", 'n = "escalation"')
        + side_of(kit, "side", TRIGGERS[kind](kit), interrupts=interrupts)
    )
    inner = kit.node("subProcess", "inner", body)
    outer = kit.node("subProcess", "outer", kit.start("s0") + inner + kit.chain("s0", "inner"))
    compiled = kit.release(kit.start(), outer, kit.user("z"), kit.chain("start", "outer", "z"))
    run = kit.begin(compiled, n="")

    run = brought(kit, run, kind)

    stays = not interrupts and kind != "escalation"
    assert sorted(kit.open(run).values()) == (["a", "side_u"] if stays else ["side_u"])
    for task in sorted(kit.open(run)):
        run = kit.complete(run, task, n="")
    assert list(kit.open(run).values()) == ["z"]


def test_one_inside_another_is_armed_with_it(kit):
    deep = side_of(kit, "deep", kit.signal(), interrupts=True)
    side = side_of(kit, "side", kit.message(), deep, interrupts=False)
    compiled = kit.release(kit.start(), kit.user("a"), side, kit.chain("start", "a"))
    run = kit.begin(compiled)

    run.signal("alarm", {}, 1)
    assert kit.open(kit.saved(run)) == {1: "a"}
    run = kit.deliver(kit.deliver(run))
    run.signal("alarm", {}, 1)
    run = kit.saved(run)

    assert list(kit.open(run).values()) == ["a", "deep_u", "deep_u"]


def test_a_signal_end_starts_one_beside_it(kit):
    side = side_of(kit, "side", kit.signal(), interrupts=False)
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.end("shout", kit.signal()),
        side,
        kit.chain("start", "p", "a"),
        kit.flow("p", "shout"),
    )

    run = kit.begin(compiled)

    assert sorted(kit.open(run).values()) == ["a", "side_u"]

def test_due_timers_fire_earliest_first_and_outer_scopes_first(kit):
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s")
        + kit.user("a")
        + kit.chain("s", "a")
        + kit.boundary("inner", "a", kit.timer("PT5S"), interrupts=False)
        + kit.user("i")
        + kit.flow("inner", "i"),
    )
    compiled = kit.release(
        kit.start(), body,
        kit.boundary("outer", "body",
        kit.timer("PT5S"), interrupts=False),
        kit.user("o"),
        kit.flow("outer", "o"),
        kit.boundary("early", "body",
        kit.timer("PT3S"), interrupts=False),
        kit.user("e"),
        kit.flow("early", "e"),
        kit.chain("start", "body"),
    )  # fmt: skip

    run = kit.tick(kit.begin(compiled), 9)

    assert [e["el"] for e in kit.told(run, "timer_fired")] == ["early", "outer", "inner"]


def test_a_message_goes_to_the_outermost_and_then_the_longest_waiting_catcher(kit):
    inner = kit.node("intermediateCatchEvent", "inner", kit.message())
    body = kit.node("subProcess", "body", kit.start("s") + inner + kit.chain("s", "inner"))
    compiled = kit.release(
        kit.start(), kit.node("parallelGateway", "p"), body,
        kit.node("intermediateCatchEvent", "first",
        kit.message()),
        kit.node("intermediateCatchEvent", "second",
        kit.message()),
        kit.chain("start", "p", "body"), kit.chain("p", "first"), kit.chain("p", "second"),
    )  # fmt: skip
    run = kit.begin(compiled)

    taken = []
    for _ in range(3):
        run = kit.deliver(run)
        taken += [e["el"] for e in kit.told(run, "caught")]

    assert taken == ["first", "second", "inner"]


def test_a_signal_goes_to_all(kit):
    compiled = kit.release(
        kit.start(), kit.node("parallelGateway", "p"),
        kit.node("intermediateCatchEvent", "b",
        kit.signal()),
        kit.node("intermediateCatchEvent", "c",
        kit.signal()),
        kit.chain("start", "p", "b"), kit.chain("p", "c"),
    )  # fmt: skip
    run = kit.begin(compiled)

    run.signal("alarm", {"n": 1}, 5)

    assert [e["el"] for e in kit.told(run, "caught")] == ["b", "c"]
    assert (run.status, run.variables) == ("completed", {"n": 1})

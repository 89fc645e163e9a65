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


def test_a_message_without_key_fits_every_wait_and_a_wait_without_key_every_message(kit):
    def waits(key):
        catch = kit.node(
            "intermediateCatchEvent", "c", kit.message(), properties={"bihuan:key": key}
        )
        return kit.begin(kit.release(kit.start(), catch, kit.chain("start", "c")))

    asked = [
        (wanted, given, kit.deliver(waits(wanted), key=given).status == "completed")
        for wanted in ('="A"', "=null")
        for given in ("A", "B", None)
    ]

    assert [taken for *_, taken in asked] == [True, False, True, True, True, True]


def test_a_kept_message_is_taken_by_the_first_wait_that_fits_within_thirty_days(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        kit.node("intermediateCatchEvent", "c", kit.message()),
        kit.user("z"),
        kit.chain("start", "a", "c", "z"),
    )
    day = 86_400

    soon, late = (kit.deliver(kit.begin(compiled), n=n) for n in (1, 2))
    soon = kit.complete(soon, 1, at=30 * day)
    late = kit.complete(late, 1, at=30 * day + 1)

    assert (kit.open(soon), soon.variables, soon.kept) == ({2: "z"}, {"n": 1}, [])
    assert (kit.open(late), late.kept) == ({}, [])


def test_a_boundary_of_all_rounds_takes_a_message_once(kit):
    tag = "multiInstanceLoopCharacteristics"
    compiled = kit.release(
        kit.start(),
        kit.user("ask", f"<{tag}><loopCardinality>3</loopCardinality></{tag}>"),
        kit.boundary("note", "ask", kit.message(), interrupts=False),
        kit.boundary("stop", "ask", kit.message("stop")),
        kit.user("n"),
        kit.user("s"),
        kit.chain("start", "ask"),
        kit.flow("note", "n"),
        kit.flow("stop", "s"),
    )
    run = kit.begin(compiled)

    run = kit.deliver(run)
    assert list(kit.open(run).values()) == ["ask", "ask", "ask", "n"]
    run = kit.deliver(run, "stop")

    assert (sorted(kit.open(run).values()), run.waits) == (["n", "s"], [])


LATE = '<escalationEventDefinition escalationRef="c_late"/>'


def test_an_event_sub_process_that_passes_its_own_escalation_on_does_not_catch_it(kit):
    side = kit.node(
        "subProcess",
        "side",
        kit.start("heard", LATE, isInterrupting="false")
        + kit.end("on", LATE)
        + kit.chain("heard", "on"),
        triggeredByEvent="true",
    )
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s") + kit.node("intermediateThrowEvent", "shout", LATE) + kit.user("a")
        + kit.chain("s", "shout", "a") + side,
    )  # fmt: skip
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("b", "body", LATE, interrupts=False),
        kit.user("z"),
        kit.chain("start", "body"),
        kit.flow("b", "z"),
    )

    run = kit.begin(compiled)

    assert [(e["el"], e["by"]) for e in kit.told(run, "escalated")] == [
        ("shout", "side"),
        ("on", "b"),
    ]
    assert sorted(kit.open(run).values()) == ["a", "z"]

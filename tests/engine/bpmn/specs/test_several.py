import pytest

ALL = {"parallelMultiple": "true"}


def catching(kit, *definitions, **more):
    event = kit.node("intermediateCatchEvent", "c", "".join(definitions), **more)
    return kit.release(kit.start(), event, kit.user("z"), kit.chain("start", "c", "z"))


def watched(kit, *definitions, interrupts=True, **more):
    """start -> a -> end, with an event on a that leads to b."""
    return kit.release(
        kit.start(),
        kit.user("a"),
        kit.end(),
        kit.boundary("w", "a", "".join(definitions), interrupts=interrupts, **more),
        kit.user("b"),
        kit.chain("start", "a", "end"),
        kit.flow("w", "b"),
    )


def beside(kit, *definitions, interrupts=False, **more):
    start = kit.start(
        "s", "".join(definitions), isInterrupting="true" if interrupts else "false", **more
    )
    inside = start + kit.user("look") + kit.chain("s", "look")
    side = kit.node("subProcess", "side", inside, triggeredByEvent="true")
    return kit.release(kit.start(), kit.user("a"), side, kit.chain("start", "a"))


COMES = {
    "message": lambda kit, run: kit.deliver(run, word="m"),
    "signal": lambda kit, run: signalled(kit, run),
    "timer": lambda kit, run: kit.tick(run, 10),
    "condition": lambda kit, run: changed(kit, run, n=5),
}


def signalled(kit, run, **payload):
    run.signal("alarm", payload, 1)
    return kit.saved(run)


def changed(kit, run, **variables):
    run.set_variables(variables, 1)
    return kit.saved(run)


def each(kit):
    return [kit.message(), kit.signal(), kit.timer("PT10S"), kit.condition("n > 3")]


def still(run):
    """What an instance waits for besides tasks."""
    waits = [t for t in run.tokens() if {"msg", "sig", "due", "met"} & t.internal_data.keys()]
    return len(waits)


@pytest.mark.parametrize("kind", COMES)
def test_any_of_them_lets_a_catch_go_on_and_the_others_go(kit, kind):
    run = kit.begin(catching(kit, *each(kit)), n=1)
    assert (still(run), kit.trail(run)) == (4, ["start", "c"])

    run = COMES[kind](kit, run)

    assert (kit.open(run), still(run)) == ({1: "z"}, 0)
    assert len(kit.told(run, "awaits_no_more", "timer_cancelled", "condition_dropped")) == 3


def test_a_payload_lands_whoever_brought_it(kit):
    catch = catching(kit, kit.message(), kit.message("stop"), properties={"bihuan:answers": "got"})

    run = kit.deliver(kit.begin(catch), "stop", word="x")

    assert run.variables == {"got": {"word": "x"}}
    assert kit.told(run, "took", "set") == [{"e": "took", "into": "got"}]


def test_one_that_is_there_already_does_not_wait(kit):
    run = kit.begin(catching(kit, kit.message(), kit.condition("n > 3")), n=5)

    assert (kit.open(run), still(run)) == ({1: "z"}, 0)


def test_a_catch_for_all_of_them_waits_for_the_last(kit):
    run = kit.begin(catching(kit, *each(kit), **ALL), n=1)

    opened = []
    for kind in ("signal", "condition", "message", "timer"):
        run = COMES[kind](kit, run)
        opened.append((kit.open(run), still(run)))

    assert opened == [({}, 3), ({}, 2), ({}, 1), ({1: "z"}, 0)]


def test_what_all_of_them_brought_lands_at_once(kit):
    run = kit.begin(catching(kit, kit.message(), kit.message("stop"), kit.signal(), **ALL))

    run = kit.deliver(run, a=1, b=1)
    run = kit.deliver(run, a=7)
    run = kit.deliver(run, "stop", b=2)
    assert run.variables == {}
    run = signalled(kit, run)

    assert run.variables == {"a": 1, "b": 2}
    assert [kept[2] for kept in run.kept] == [{"a": 7}]


@pytest.mark.parametrize("kind", COMES)
def test_any_of_them_interrupts_a_host(kit, kind):
    run = kit.begin(watched(kit, *each(kit)), n=1)

    run = COMES[kind](kit, run)

    assert (kit.open(run), still(run)) == ({2: "b"}, 0)


def test_all_of_them_interrupt_a_host(kit):
    run = kit.begin(watched(kit, kit.message(), kit.timer("PT10S"), **ALL))

    run = kit.deliver(run)
    assert (kit.open(run), still(run)) == ({1: "a"}, 1)
    run = kit.tick(run, 10)

    assert (kit.open(run), still(run)) == ({2: "b"}, 0)


def test_beside_the_work_each_may_come_again_but_a_single_timer(kit):
    run = kit.begin(watched(kit, *each(kit), interrupts=False), n=1)

    for kind in ("message", "timer", "signal", "message", "condition"):
        run = COMES[kind](kit, run)

    assert list(kit.open(run).values()) == ["a", "b", "b", "b", "b", "b"]
    assert still(run) == 3
    assert still(kit.complete(run, 1)) == 0


def test_with_its_host_all_go(kit):
    run = kit.complete(kit.begin(watched(kit, *each(kit)), n=1), 1)

    assert (run.status, still(run)) == ("completed", 0)


@pytest.mark.parametrize("kind", COMES)
@pytest.mark.parametrize("interrupts", [True, False], ids=["interrupting", "beside"])
def test_any_of_them_starts_an_event_sub_process(kit, kind, interrupts):
    run = kit.begin(beside(kit, *each(kit), interrupts=interrupts), n=1)

    run = COMES[kind](kit, run)

    assert kit.open(run) == ({2: "look"} if interrupts else {1: "a", 2: "look"})
    assert still(run) == (0 if interrupts else 4 - (kind == "timer"))


def test_each_run_of_an_event_sub_process_counts(kit):
    run = kit.begin(beside(kit, kit.message(), kit.signal()))

    run = kit.deliver(run, n=1)
    run = signalled(kit, run)

    assert [scope.path for scope in run.scopes()] == ["", "side#1/", "side#2/"]


def test_all_of_them_start_an_event_sub_process(kit):
    run = kit.begin(beside(kit, kit.message(), kit.signal(), interrupts=True, **ALL))

    run = signalled(kit, run)
    assert kit.open(run) == {1: "a"}
    run = kit.deliver(run)

    assert (kit.open(run), still(run)) == ({2: "look"}, 0)


@pytest.mark.parametrize("code", ["broken", "other"])
def test_an_error_among_them_is_caught_by_its_code(kit, code):
    body = kit.node(
        "subProcess", "body",
        kit.start("s1") + kit.end("bang", kit.error(code)) + kit.chain("s1", "bang"),
    )  # fmt: skip
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("w", "body", kit.message() + kit.error()),
        kit.user("b"),
        kit.chain("start", "body"),
        kit.flow("w", "b"),
    )

    run = kit.begin(compiled)

    assert kit.open(run) == ({1: "b"} if code == "broken" else {})
    assert len(kit.told(run, "incident")) == (code == "other")


def test_what_an_event_sub_process_throws_is_for_others(kit):
    start = kit.start("s", kit.escalation() + kit.message(), isInterrupting="false")
    again = kit.end("again", kit.escalation())
    side = kit.node(
        "subProcess", "side", start + again + kit.chain("s", "again"), triggeredByEvent="true"
    )
    compiled = kit.release(kit.start(), kit.user("a"), side, kit.chain("start", "a"))

    run = kit.deliver(kit.begin(compiled))

    assert kit.told(run, "escalated") == [
        {"e": "escalated", "code": "LATE", "el": "again", "by": None, "s": 1}
    ]


def test_rivals_behind_a_gateway_go(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("eventBasedGateway", "g"),
        kit.node("intermediateCatchEvent", "c", kit.message() + kit.signal()),
        kit.node("intermediateCatchEvent", "t", kit.timer("PT10S")),
        kit.user("z"),
        kit.chain("start", "g", "c", "z"),
        kit.chain("g", "t", "z"),
    )

    first, second = (kit.begin(compiled) for _ in range(2))
    runs = (kit.deliver(first), kit.tick(second, 10))

    assert [(kit.open(run), still(run)) for run in runs] == [({1: "z"}, 0), ({1: "z"}, 0)]


def test_a_timer_among_them_is_bound_and_sees_what_its_host_sees(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a", inputs={"until": "=due"}),
        kit.boundary("w", "a", kit.message() + kit.timer("=if due = null then null else until")),
        kit.user("b"),
        kit.chain("start", "a"),
        kit.flow("w", "b"),
    )
    run = kit.begin(compiled, due="PT10S")
    assert run.next_due == 10_000_000

    run = changed(kit, run, due=None)

    assert run.next_due is None


@pytest.mark.parametrize(
    ("more", "left"), [({}, {1: "z"}), (ALL, {})], ids=["any of them", "all of them"]
)
def test_a_part_that_cannot_go_on_may_be_skipped(kit, more, left):
    run = kit.begin(catching(kit, kit.message(), kit.timer("=due"), **more), due="PT10S")
    run = changed(kit, run, due="soon")
    assert [(e["code"], e["el"]) for e in kit.told(run, "incident")] == [
        ("duration_unreadable", "c")
    ]

    run.skip(1, {}, 2)
    run = kit.saved(run)

    assert kit.open(run) == left
    assert kit.open(kit.deliver(run)) == {1: "z"}


def test_beside_the_work_a_part_that_is_skipped_is_done_without(kit):
    run = kit.begin(watched(kit, kit.message(), kit.timer("=due")), due="PT10S")
    run = changed(kit, run, due="soon")

    run.skip(1, {}, 2)
    run = kit.saved(run)

    assert (kit.open(run), still(run)) == ({1: "a"}, 1)

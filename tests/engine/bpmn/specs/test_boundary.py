import pytest


def hosted(kit, *events):
    """start -> a -> end, with boundary events on a; each leads to a user task named after it."""
    parts = [kit.start(), kit.user("a"), kit.end(), kit.chain("start", "a", "end")]
    for name, inside, interrupts in events:
        parts.append(kit.boundary(name, "a", inside, interrupts=interrupts))
        parts += [kit.user(f"after_{name}"), kit.flow(name, f"after_{name}")]
    return kit.release(*parts)


def test_an_interrupting_event_cuts_its_host_off(kit):
    run = kit.begin(hosted(kit, ("late", kit.timer("PT10S"), True)))

    run = kit.tick(run, 10)

    assert [e["e"] for e in run.effects] == [
        "timer_fired",
        "cancelled",
        "cut",
        "entered",
        "left",
        "flow",
        "entered",
        "opened",
    ]
    assert kit.open(run) == {2: "after_late"}


def test_a_timer_does_not_fire_before_it_is_due(kit):
    run = kit.begin(hosted(kit, ("late", kit.timer("PT10S"), True)))

    run = kit.tick(run, 9)

    assert (run.effects, run.next_due) == ([], 10_000_000)


def test_a_message_beside_the_work_may_come_any_number_of_times(kit):
    run = kit.begin(hosted(kit, ("note", kit.message(), False)))

    for number in range(1, 4):
        run = kit.deliver(run, n=number)

    assert kit.open(run) == {1: "a", 2: "after_note", 3: "after_note", 4: "after_note"}
    assert len({e["uid"] for e in kit.told(run, "opened")}) == 1
    run = kit.complete(run, 1)
    assert (run.waits, run.status) == ([], "active")


def test_a_single_timer_beside_the_work_fires_once(kit):
    run = kit.begin(hosted(kit, ("hint", kit.timer("PT10S"), False)))

    run = kit.tick(run, 100)

    assert (kit.open(run), run.next_due) == ({1: "a", 2: "after_hint"}, None)


@pytest.mark.parametrize(
    ("each", "fired", "missed", "due"),
    [("", 1, [4], 60_000_000), ("each", 5, [], 60_000_000)],
    ids=["once for all missed", "each missed round"],
)
def test_missed_rounds_of_a_cycle(kit, each, fired, missed, due):
    properties = {"bihuan:misfire": each} if each else {}
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        kit.boundary(
            "tock", "a", kit.timer("R/PT10S", "timeCycle"), interrupts=False, properties=properties
        ),
        kit.user("b"),
        kit.chain("start", "a"),
        kit.flow("tock", "b"),
    )
    run = kit.begin(compiled)

    run = kit.tick(run, 55)

    firings = kit.told(run, "timer_fired")
    assert (len(firings), [e["missed"] for e in firings if "missed" in e]) == (fired, missed)
    assert run.next_due == due


def test_a_counted_cycle_ends(kit):
    compiled = hosted(kit, ("tock", kit.timer("R2/PT10S", "timeCycle"), False))
    run = kit.begin(compiled)

    for at in (10, 20, 30):
        run = kit.tick(run, at)

    assert (list(kit.open(run).values()), run.next_due) == (["a", "after_tock", "after_tock"], None)


def test_a_bound_timer_follows_its_variable(kit):
    run = kit.begin(hosted(kit, ("late", kit.timer("=due", "timeDate"), True)), due=None)
    assert run.next_due is None

    moves = []
    for text in ("1970-01-01T00:01:00Z", "1970-01-01T00:02:00Z", "1970-01-01T00:00:30Z", None):
        run.set_variables({"due": text}, 5_000_000)
        moves += kit.told(run, "timer_moved")
        run = kit.saved(run)

    assert [(m["was"], m["due"]) for m in moves] == [
        (None, 60_000_000),
        (60_000_000, 120_000_000),
        (120_000_000, 30_000_000),
        (30_000_000, None),
    ]


def test_a_timer_moved_into_the_past_fires_at_once_and_never_again(kit):
    run = kit.begin(
        hosted(kit, ("hint", kit.timer("=due", "timeDate"), False)), due="1970-01-01T01:00:00Z"
    )

    run.set_variables({"due": "1970-01-01T00:00:01Z"}, 9_000_000)
    run = kit.saved(run)
    run.set_variables({"due": "1970-01-01T00:00:02Z"}, 10_000_000)

    assert kit.told(run, "timer_fired", "entered") == []
    assert kit.open(run) == {1: "a", 2: "after_hint"}


def test_a_bound_timer_that_cannot_be_read_is_an_incident_and_can_be_retried(kit):
    run = kit.begin(
        hosted(kit, ("late", kit.timer("=due", "timeDate"), True)), due="1970-01-01T01:00:00Z"
    )
    run.set_variables({"due": "soon"}, 1)
    assert [e["code"] for e in kit.told(run, "incident")] == ["time_unreadable"]
    run = kit.saved(run)

    run.set_variables({"due": "1970-01-01T02:00:00Z"}, 2)
    run.retry(1, 3)

    assert run.next_due == 7_200_000_000


def inner(kit, *parts):
    return kit.node("subProcess", "inside", "".join(parts))


def test_interrupting_a_sub_process_takes_all_that_is_open_within(kit):
    called = (kit.start("s2"), kit.user("deep"), kit.chain("s2", "deep"))
    body = inner(
        kit,
        kit.start("s1"),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.node("callActivity", "call", calledElement="other"),
        kit.chain("s1", "p", "a"),
        kit.flow("p", "call"),
    )
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("stop", "inside", kit.message("stop")),
        kit.user("after"),
        kit.chain("start", "inside"),
        kit.flow("stop", "after"),
        others={"other": called},
    )
    run = kit.begin(compiled)
    assert kit.open(run) == {1: "a", 2: "deep"}

    run = kit.deliver(run, "stop")

    assert (kit.open(run), len(run.scopes())) == ({3: "after"}, 1)
    assert [e["task"] for e in kit.told(run, "cancelled")] == [1, 2]


def test_an_event_of_the_outer_scope_wins_over_work_within(kit):
    body = inner(
        kit,
        kit.start("s1"),
        kit.user("a"),
        kit.boundary("own", "a", kit.timer("PT10S")),
        kit.user("b"),
        kit.chain("s1", "a"),
        kit.flow("own", "b"),
    )
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("outer", "inside", kit.timer("PT10S")),
        kit.user("after"),
        kit.chain("start", "inside"),
        kit.flow("outer", "after"),
    )

    run = kit.tick(kit.begin(compiled), 10)

    assert kit.open(run) == {2: "after"}
    assert [e["el"] for e in kit.told(run, "timer_fired")] == ["outer"]


@pytest.mark.parametrize(
    ("code", "taken"), [("broken", "exact"), ("other", "any")], ids=["its own code", "every code"]
)
def test_an_error_is_caught_by_its_code_before_by_any(kit, code, taken):
    body = inner(kit, kit.start("s1"), kit.end("bang", kit.error(code)), kit.chain("s1", "bang"))
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("any", "inside", "<errorEventDefinition/>"),
        kit.boundary("exact", "inside", kit.error()),
        kit.user("after_any"),
        kit.user("after_exact"),
        kit.chain("start", "inside"),
        kit.flow("any", "after_any"),
        kit.flow("exact", "after_exact"),
    )

    run = kit.begin(compiled)

    assert kit.open(run) == {1: f"after_{taken}"}


def test_a_monthly_cycle_counts_from_its_anchor_without_drift(kit):
    run = kit.begin(
        hosted(kit, ("tock", kit.timer("R/1970-01-31T00:00:00Z/P1M", "timeCycle"), False))
    )
    day = 86_400

    found = [run.next_due]
    for at in (30, 58, 89):
        run = kit.tick(run, at * day)
        found.append(run.next_due)

    assert [due // (day * 1_000_000) for due in found] == [30, 58, 89, 119]

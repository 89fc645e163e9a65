import time

import pytest

from tests.engine.bpmn.side_by_side import SideBySide


def split(kit, kind, *when, default=None):
    """start -> x -> a, b, c; ``when`` are the conditions."""
    parts = [kit.start(), kit.node(kind, "x", **({"default": f"x__{default}"} if default else {}))]
    parts.append(kit.flow("start", "x"))
    for name, condition in zip("abc", when, strict=False):
        parts += [kit.user(name), kit.flow("x", name, condition)]
    return kit.release(*parts)


@pytest.mark.parametrize(
    ("amount", "chosen"),
    [(5, ["a"]), (50, ["b"]), (500, ["c"]), (1, ["a"])],
    ids=["first", "second", "default", "first of two that hold"],
)
def test_an_exclusive_gateway_takes_the_first_that_holds(kit, amount, chosen):
    compiled = split(kit, "exclusiveGateway", "amount < 10", "amount < 100", None, default="c")

    run = kit.begin(compiled, amount=amount)

    assert list(kit.open(run).values()) == chosen


def test_without_a_flow_to_take_the_token_stops_and_can_be_retried(kit):
    compiled = split(kit, "exclusiveGateway", "amount < 10", "amount < 100")
    run = kit.begin(compiled, amount=500)
    assert kit.told(run, "incident") == [
        {"e": "incident", "no": 1, "el": "x", "code": "no_flow", "facts": {"element": "x"}}
    ]

    run.set_variables({"amount": 50}, 1)
    run = kit.saved(run)
    run.retry(1, 2)

    assert kit.trail(run) == ["b"]
    assert run.effects[0] == {"e": "resolved", "no": 1}


def test_a_condition_that_is_neither_true_nor_false_is_an_incident(kit):
    compiled = split(kit, "exclusiveGateway", "amount < 10", None, default="b")

    run = kit.begin(compiled, amount="many")

    assert [(e["code"], e["facts"]["expression"]) for e in kit.told(run, "incident")] == [
        ("condition_not_boolean", "amount < 10")
    ]
    assert kit.open(run) == {}


def joined(kit, kind, *, when=(None, None), default=None):
    return kit.release(
        kit.start(),
        kit.node(kind, "split", **({"default": f"split__{default}"} if default else {})),
        kit.user("a"),
        kit.user("b"),
        kit.node(kind, "join"),
        kit.user("z"),
        kit.flow("start", "split"),
        kit.flow("split", "a", when[0]),
        kit.flow("split", "b", when[1]),
        *([kit.flow("split", "join")] if default == "join" else []),
        kit.chain("a", "join", "z"),
        kit.flow("b", "join"),
    )


@pytest.mark.parametrize("order", [(1, 2), (2, 1)], ids=["a first", "b first"])
def test_a_parallel_join_waits_for_every_flow(kit, order):
    run = kit.begin(joined(kit, "parallelGateway"))
    assert kit.open(run) == {1: "a", 2: "b"}

    run = kit.complete(run, order[0])
    assert "z" not in kit.open(run).values()
    run = kit.complete(run, order[1])

    assert kit.open(run) == {3: "z"}


def test_a_parallel_gateway_asks_no_condition(kit):
    run = kit.begin(joined(kit, "parallelGateway", when=("n < 0", "n / 0 = 1")), n=1)

    assert kit.open(run) == {1: "a", 2: "b"}


@pytest.mark.parametrize(
    ("p", "q", "opened"),
    [(1, 1, ["a", "b"]), (1, 0, ["a"]), (0, 1, ["b"]), (0, 0, [])],
    ids=["both", "a", "b", "default"],
)
def test_an_inclusive_join_waits_for_the_flows_that_were_taken(kit, p, q, opened):
    run = kit.begin(
        joined(kit, "inclusiveGateway", when=("p = 1", "q = 1"), default="join"), p=p, q=q
    )
    assert [name for name in kit.open(run).values() if name != "z"] == opened

    for number in range(1, len(opened) + 1):
        assert "z" not in kit.open(run).values()
        run = kit.complete(run, number)

    assert list(kit.open(run).values()) == ["z"]


def test_the_first_event_behind_an_event_gateway_calls_the_others_off(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("eventBasedGateway", "g"),
        kit.node("intermediateCatchEvent", "said", kit.message()),
        kit.node("intermediateCatchEvent", "soon", kit.timer("PT5S")),
        kit.node("intermediateCatchEvent", "later", kit.timer("PT9S")),
        kit.user("a"),
        kit.user("b"),
        kit.user("c"),
        kit.chain("start", "g", "said", "a"),
        kit.chain("g", "soon", "b"),
        kit.chain("g", "later", "c"),
    )

    by_message = kit.deliver(kit.begin(compiled), at=1, word="yes")
    by_time = kit.tick(kit.begin(compiled), 20)

    assert (kit.open(by_message), by_message.next_due) == ({1: "a"}, None)
    assert by_message.variables == {"word": "yes"}
    assert (kit.open(by_time), by_time.next_due, by_time.waits) == ({1: "b"}, None, [])


def loop(kit, rounds):
    return kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "again"),
        kit.node("parallelGateway", "split"),
        kit.node("task", "left"),
        kit.node("task", "right"),
        kit.node("parallelGateway", "join"),
        kit.node("task", "count", outputs={"n": "=n + 1"}),
        kit.node("exclusiveGateway", "enough", default="enough__end"),
        kit.end(),
        kit.chain("start", "again", "split", "left", "join", "count", "enough"),
        kit.chain("split", "right", "join"),
        kit.flow("enough", "again", f"n < {rounds}"),
        kit.flow("enough", "end"),
    )


def test_a_parallel_gateway_inside_a_loop_runs_each_round_once(kit):
    began = time.monotonic()

    run = kit.begin(loop(kit, 150), n=0)

    assert (run.status, run.variables, len(kit.told(run, "entered"))) == (
        "completed",
        {"n": 150},
        1202,
    )
    assert time.monotonic() - began < 30


def test_a_loop_without_a_wait_stops_as_an_incident_and_never_as_done(kit):
    run = kit.begin(loop(kit, 1_000_000), n=0)

    assert run.status == "active"
    assert {e["code"] for e in kit.told(run, "incident")} == {"step_limit"}


def test_an_inclusive_join_in_a_loop_waits_in_each_round_for_the_flows_of_that_round(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        kit.node("inclusiveGateway", "s", default="s__b"),
        kit.user("a"),
        kit.user("b"),
        kit.node("inclusiveGateway", "j"),
        kit.user("z"),
        kit.node("exclusiveGateway", "x", default="x__m"),
        kit.end(),
        kit.chain("start", "m", "s"),
        kit.flow("s", "a", 'contains(w, "a")'),
        kit.flow("s", "b"),
        kit.flow("s", "j", 'contains(w, "j")'),
        kit.chain("a", "j", "z", "x"),
        kit.flow("b", "j"),
        kit.flow("x", "m"),
        kit.flow("x", "end", 'w = ""'),
    )
    case, number, seen = SideBySide(kit, compiled, w="a"), 0, []

    for word in ("b", "aj", "j", "a", ""):
        while case.open != ["z"]:
            number += 1
            seen.append(case.open[0])
            case.complete(number)
        number += 1
        seen.append("z")
        case.complete(number, w=word)

    assert "".join(seen) == "azbzazzaz"
    assert case.run.status == "completed"


def test_an_inclusive_join_waits_while_a_branch_goes_round_before_it(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.node("exclusiveGateway", "m"),
        kit.user("a"),
        kit.node("exclusiveGateway", "x", default="x__m"),
        kit.user("b"),
        kit.node("inclusiveGateway", "j"),
        kit.user("z"),
        kit.chain("start", "p", "m", "a", "x", "m"),
        kit.chain("p", "b", "j", "z"),
        kit.flow("x", "j", "enough"),
    )
    case = SideBySide(kit, compiled)

    rounds = [case.complete(number, enough=number == 5).open for number in range(1, 6)]

    assert rounds == [["a"], ["a"], ["a"], ["a"], ["z"]]


def test_each_of_several_timers_behind_an_event_gateway_fires_at_its_own_time(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("eventBasedGateway", "g"),
        *(
            kit.node("intermediateCatchEvent", name, kit.timer(text, form))
            + kit.user(f"by_{name}")
            + kit.chain("g", name, f"by_{name}")
            for name, text, form in (
                ("late", "PT9S", "timeDuration"),
                ("moved", "=when", "timeDate"),
                ("soon", "PT5S", "timeDuration"),
            )
        ),
        kit.chain("start", "g"),
    )
    begun = {"when": "1970-01-01T00:00:07Z"}
    plain, moved = (SideBySide(kit, compiled, **begun) for _ in range(2))

    moved.do("set_variables", {"when": "1970-01-01T00:00:03Z"})

    assert [plain.wait(4).open, plain.wait(1).open, plain.run.next_due] == [[], ["by_soon"], None]
    assert [moved.wait(1).open, moved.wait(1).open, moved.run.next_due] == [[], ["by_moved"], None]

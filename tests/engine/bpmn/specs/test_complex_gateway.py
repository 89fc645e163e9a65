import time

import pytest

from tests.engine.bpmn.side_by_side import SideBySide
from tests.engine.bpmn.test_compile import refused


def join(kit, when, name="g"):
    inside = f"<activationCondition>{when}</activationCondition>"
    return kit.node("complexGateway", name, inside)


def voting(kit, when, *more, fork="parallelGateway", **variables):
    """start -> p -> a, b and c at once -> g -> z -> end."""
    tasks = [kit.user(name) + kit.chain(name, "g") for name in "abc"]
    conditions = {
        name: None if fork == "parallelGateway" else f'contains(w, "{name}")' for name in "abc"
    }
    ways = [kit.flow("p", name, condition) for name, condition in conditions.items()]
    compiled = kit.release(
        kit.start(), kit.node(fork, "p"), *tasks, *ways, join(kit, when),
        kit.user("z"), kit.end(), kit.chain("start", "p"), kit.chain("g", "z", "end"), *more,
    )  # fmt: skip
    return SideBySide(kit, compiled, **variables)


@pytest.mark.parametrize(
    ("amount", "opened"),
    [(5, ["a", "b"]), (50, ["b"]), (500, ["c"])],
    ids=["both", "one", "default"],
)
def test_without_an_activation_condition_it_splits_as_an_inclusive_gateway(kit, amount, opened):
    compiled = kit.release(
        kit.start(),
        kit.node("complexGateway", "x", default="x__c"),
        *(kit.user(name) for name in "abc"),
        kit.flow("start", "x"),
        kit.flow("x", "a", "amount < 10"),
        kit.flow("x", "b", "amount < 100"),
        kit.flow("x", "c"),
    )

    assert SideBySide(kit, compiled, amount=amount).open == opened


@pytest.mark.parametrize("needed", [1, 2, 3])
@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2)], ids=["in order", "last first"])
def test_a_discriminator_fires_once_as_soon_as_enough_have_come(kit, needed, order):
    case = voting(kit, f"activationCount &gt;= {needed}")

    opened = ["z" in case.complete(number).open for number in order]

    assert opened == [number >= needed for number in (1, 2, 3)]
    assert [case.open, case.complete(4).run.status] == [["z"], "completed"]


def test_what_comes_after_it_fired_is_taken_in_and_keeps_the_case_open_until_then(kit):
    case = voting(kit, "activationCount = 1").complete(2).complete(4)
    assert (case.run.status, case.open) == ("active", ["a", "c"])

    case.complete(1)
    taken = [(e["e"], e.get("el")) for e in case.run.effects][-3:]

    assert taken == [("flow", None), ("entered", "g"), ("left", "g")]
    assert case.complete(3).run.status == "completed"


def test_those_that_come_in_one_step_are_counted_one_by_one(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.node("task", "a"),
        kit.node("task", "b"),
        join(kit, "activationCount = 1"),
        kit.user("z"),
        kit.chain("start", "p", "a", "g", "z"),
        kit.chain("p", "b", "g"),
    )

    assert SideBySide(kit, compiled).open == ["z"]


@pytest.mark.parametrize("word", ["a", "bc", "abc"])
def test_flows_that_are_not_taken_are_not_waited_for_at_the_reset(kit, word):
    case = voting(kit, "activationCount &gt;= 1", fork="inclusiveGateway", w=word)

    for number in range(1, len(word) + 1):
        case.complete(number)

    assert case.open == ["z"]
    assert [t.task_spec.el for t in case.run.tokens()] == ["z"]


def loop(kit, needed):
    """The vote is asked for again until somebody says stop."""
    tasks = [kit.user(name) + kit.chain("p", name, "g") for name in "ab"]
    return kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        kit.node("parallelGateway", "p"),
        *tasks,
        join(kit, f"activationCount &gt;= {needed}"),
        kit.user("z"),
        kit.node("exclusiveGateway", "x", default="x__m"),
        kit.end(),
        kit.chain("start", "m", "p"),
        kit.chain("g", "z", "x"),
        kit.flow("x", "end", "stop"),
        kit.flow("x", "m"),
    )


def test_in_a_loop_the_late_ones_of_a_round_belong_to_that_round(kit):
    case = SideBySide(kit, loop(kit, 1), stop=False)
    case.complete(1).complete(3)
    assert case.open == ["b", "a", "b"]

    case.complete(4)
    assert case.open == ["b", "b"]

    case.complete(2)
    assert case.open == ["b", "z"]
    assert case.complete(5).open == ["z"]
    case.complete(6, stop=True)
    assert case.run.status == "completed"


def test_every_round_of_a_loop_costs_the_same(kit):
    case = kit.begin(loop(kit, 1), stop=False)
    began, tokens = time.monotonic(), []

    for number in range(1, 301, 3):
        for task in (number, number + 1, number + 2):
            case = kit.complete(case, task)
        tokens.append(len(case.tokens()))

    assert set(tokens) == {2}
    assert time.monotonic() - began < 20


def test_a_condition_on_variables_is_asked_again_when_they_change(kit):
    case = voting(kit, "activationCount &gt;= 2 or urgent", urgent=False).complete(1)
    assert case.open == ["b", "c"]

    case.do("set_variables", {"urgent": True})

    assert case.open == ["b", "c", "z"]
    assert case.complete(2).complete(3).open == ["z"]


def test_a_condition_that_never_holds_keeps_the_case_open(kit):
    case = voting(kit, "activationCount &gt; 3").complete(1).complete(2).complete(3)

    assert (case.run.status, case.open, len(case.run.tokens())) == ("active", [], 3)


@pytest.mark.parametrize("early", [True, False], ids=["at arrival", "when variables change"])
@pytest.mark.parametrize(
    ("verb", "given"), [("retry", ()), ("skip", ({},))], ids=["tried again", "led past"]
)
def test_a_condition_that_cannot_be_decided_is_an_incident(kit, early, verb, given):
    case = voting(kit, "n &gt; 1", n="one" if early else 0).complete(1)
    if not early:
        case.do("set_variables", {"n": "one"})
    assert [e["code"] for e in kit.told(case.run, "incident")] == ["condition_not_boolean"]

    case.do("set_variables", {"n": 2}).do(verb, 1, *given)

    assert case.open == ["b", "c", "z"]
    assert case.complete(2).complete(3).open == ["z"]


def test_one_led_past_after_another_has_fired_is_taken_in(kit):
    case = voting(kit, "n &gt; 1", n="one").complete(1).complete(2)
    case.do("set_variables", {"n": 2}).do("retry", 2)
    assert case.open == ["c", "z"]

    case.do("skip", 1, {})

    assert case.open == ["c", "z"]
    assert case.complete(3).open == ["z"]


def test_its_memory_goes_with_its_scope(kit):
    tasks = [kit.user(name) + kit.chain("p", name, "g") for name in "ab"]
    inside = [kit.start("i"), kit.node("parallelGateway", "p"), *tasks]
    inside += [join(kit, "activationCount = 1"), kit.user("y"), kit.chain("i", "p")]
    compiled = kit.release(
        kit.start(),
        kit.node("subProcess", "s", "".join([*inside, kit.chain("g", "y")])),
        kit.boundary("stop", "s", kit.message("stop")),
        kit.user("z"),
        kit.chain("start", "s"),
        kit.chain("stop", "z"),
    )
    case = SideBySide(kit, compiled).complete(1)
    assert case.open == ["b", "y"]

    assert case.do("deliver", "stop", "K-1", {}).open == ["z"]


def test_a_join_says_when_and_does_not_choose_as_well(kit):
    bare = refused(
        kit, kit.start(), kit.node("task", "a"), kit.node("task", "b"),
        kit.node("complexGateway", "g"), kit.chain("start", "a", "g"), kit.chain("start", "b", "g"),
    )  # fmt: skip
    mixed = refused(
        kit, kit.start(), join(kit, "activationCount = 1"), kit.user("z"), kit.chain("start", "g"),
        kit.flow("g", "z", "n = 1"),
    )  # fmt: skip

    assert bare == [("main.bpmn", "activation_missing", "g", {"element": "g"})]
    assert mixed == [("main.bpmn", "complex_gateway_mixed", "g", {"element": "g"})]

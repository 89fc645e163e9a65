import pytest

from tests.engine.bpmn.side_by_side import SideBySide


@pytest.mark.parametrize(
    ("amount", "opened"),
    [(5, ["a", "small"]), (50, ["a", "rest"])],
    ids=["condition holds", "default"],
)
def test_conditional_and_default_flows_out_of_an_activity(kit, amount, opened):
    compiled = kit.release(
        kit.start(),
        kit.node("task", "t", default="t__rest"),
        kit.user("a"),
        kit.user("small"),
        kit.user("rest"),
        kit.flow("start", "t"),
        kit.flow("t", "a"),
        kit.flow("t", "small", "amount < 10"),
        kit.flow("t", "rest"),
    )

    assert list(kit.open(kit.begin(compiled, amount=amount)).values()) == opened


def test_two_flows_into_an_activity_run_it_twice(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.user("b"),
        kit.user("z"),
        kit.chain("start", "p", "a", "z"),
        kit.chain("p", "b", "z"),
    )
    run = kit.begin(compiled)

    run = kit.complete(run, 1)
    run = kit.complete(run, 2)

    assert kit.open(run) == {3: "z", 4: "z"}


def test_a_chain_of_six_hundred_elements_needs_no_recursion(kit):
    names = [f"t{n}" for n in range(600)]
    compiled = kit.release(
        kit.start(),
        *(kit.node("task", n) for n in names),
        kit.end(),
        kit.chain("start", *names, "end"),
    )

    assert kit.begin(compiled).status == "completed"


def test_all_flows_out_of_an_activity_or_event_are_taken_and_it_ends_where_none_leaves(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        kit.node("intermediateThrowEvent", "t"),
        kit.user("b"),
        kit.user("c"),
        kit.chain("start", "a", "b"),
        kit.chain("start", "t", "b"),
        kit.chain("t", "c"),
    )
    case = SideBySide(kit, compiled)
    assert case.open == ["a", "b", "c"]

    left = [case.complete(number).open for number in (2, 3, 1, 4)]

    assert left == [["a", "c"], ["a"], ["b"], []]
    assert (case.run.status, case.run.end) == ("completed", None)


def test_without_a_flow_that_may_be_taken_an_activity_is_an_incident(kit):
    compiled = kit.release(
        kit.start(), kit.user("a"), kit.user("b"), kit.chain("start", "a"),
        kit.flow("a", "b", "n > 1"),
    )  # fmt: skip
    case = SideBySide(kit, compiled, n=1).complete(1)
    assert [(e["code"], e["el"]) for e in kit.told(case.run, "incident")] == [("no_flow", "a")]

    assert case.do("set_variables", {"n": 2}).do("retry", 1).open == ["b"]

import pytest


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

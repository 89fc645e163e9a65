import pytest

IN = '<camunda:in source="due" target="due"/>'
AT_NINE, AT_FIVE = "1970-01-01T00:00:09Z", "1970-01-01T00:00:05Z"


@pytest.fixture
def called(kit):
    """A call within a call, each with a task; both inputs are bound, ``other`` is not."""

    def call(name, key, *carried, bound="due"):
        return kit.node(
            "callActivity",
            name,
            extension="".join(carried),
            properties={"bihuan:bound": bound},
            calledElement=key,
        )

    other = '<camunda:in source="other" target="other"/>'
    inner = '<camunda:in source="due" target="until"/>'
    timer = kit.boundary("late", "b", kit.timer("=until", "timeDate"), interrupts=False)
    return kit.release(
        kit.start(),
        call("c", "middle", IN, other, '<camunda:out variables="all"/>'),
        kit.user("z"),
        kit.chain("start", "c", "z"),
        others={
            "middle": (
                kit.start("s"),
                kit.node("parallelGateway", "p"),
                kit.user("a", camunda__dueDate="=due"),
                call("l", "last", inner, bound="until"),
                kit.node("parallelGateway", "q"),
                kit.chain("s", "p", "a", "q"),
                kit.chain("p", "l", "q"),
            ),
            "last": (kit.start("t"), kit.user("b"), timer, kit.chain("t", "b")),
        },
    )


def test_bound_inputs_follow_the_caller_as_deep_as_they_are_bound(kit, called):
    run = kit.begin(called, due=AT_NINE, other=1)

    run.set_variables({"due": AT_FIVE, "other": 2}, 1)
    run = kit.saved(run)

    assert [(e["due"], e["was"]) for e in kit.told(run, "due")] == [(5_000_000, 9_000_000)]
    assert [e["due"] for e in kit.told(run, "timer_moved")] == [5_000_000]
    assert [e["v"] for e in kit.told(run, "set") if e.get("s")] == [
        {"due": AT_FIVE},
        {"until": AT_FIVE},
    ]
    assert [scope.variables for scope in run.scopes()[1:]] == [
        {"due": AT_FIVE, "other": 1},
        {"until": AT_FIVE},
    ]
    assert [e["el"] for e in kit.told(kit.tick(run, 5), "timer_fired")] == ["late"]


def test_a_bound_input_moved_into_the_past_fires_what_waits_inside(kit, called):
    run = kit.begin(called, due=AT_NINE)

    run.set_variables({"due": AT_FIVE}, 6_000_000)

    assert [e["el"] for e in kit.told(run, "timer_fired")] == ["late"]


def test_what_was_carried_in_again_is_not_handed_back(kit, called):
    run = kit.begin(called, due=AT_NINE)
    run.set_variables({"due": AT_FIVE}, 1)
    run = kit.saved(run)

    for task in (1, 2):
        run = kit.complete(run, task)

    assert kit.open(run) == {3: "z"}
    assert kit.told(run, "set") == []

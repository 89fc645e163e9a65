import pytest

from engine.bpmn import stepper

ROUNDS = '<multiInstanceLoopCharacteristics isSequential="true" camunda:collection="=[1, 2, 3]"/>'


def catching(kit, condition, **more):
    event = kit.node("intermediateCatchEvent", "c", kit.condition(condition), **more)
    return kit.release(kit.start(), event, kit.user("z"), kit.chain("start", "c", "z"))


def watched(kit, condition, *, interrupts=True):
    """start -> a -> end, with a condition on a that leads to b."""
    return kit.release(
        kit.start(),
        kit.user("a"),
        kit.end(),
        kit.boundary("w", "a", kit.condition(condition), interrupts=interrupts),
        kit.user("b"),
        kit.chain("start", "a", "end"),
        kit.flow("w", "b"),
    )


def beside(kit, condition, *, interrupts=False):
    start = kit.start("s", kit.condition(condition), isInterrupting=str(interrupts).lower())
    inside = start + kit.user("look") + kit.chain("s", "look")
    return kit.node("subProcess", "side", inside, triggeredByEvent="true")


def change(kit, run, **variables):
    run.set_variables(variables, 1)
    return kit.saved(run)


def test_a_catch_waits_until_its_condition_is_met(kit):
    run = kit.begin(catching(kit, "=n > 3"), n=1)
    assert kit.told(run, "condition", "condition_met") == [{"e": "condition", "no": 2, "el": "c"}]

    run = change(kit, run, m=9)
    run = change(kit, run, n=2)
    assert kit.told(run, "condition_met") == []
    run = change(kit, run, n=4)

    assert kit.open(run) == {1: "z"}
    assert kit.told(run, "condition_met") == [{"e": "condition_met", "no": 2, "el": "c"}]


def test_a_condition_that_is_met_already_does_not_hold_up(kit):
    run = kit.begin(catching(kit, "=n > 3"), n=4)

    assert kit.open(run) == {1: "z"}


def test_what_is_not_known_yet_is_not_true(kit):
    run = kit.begin(catching(kit, "=amount > 3"))

    assert (kit.open(run), kit.told(run, "incident")) == ({}, [])
    assert kit.open(change(kit, run, amount=4)) == {1: "z"}


def test_inputs_of_a_catch_are_seen_by_its_condition(kit):
    run = kit.begin(catching(kit, "=n > least", inputs={"least": "=3"}), n=1)

    assert kit.open(change(kit, run, n=4)) == {1: "z"}


def test_a_race_is_won_by_the_condition_that_is_met(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("eventBasedGateway", "g"),
        kit.node("intermediateCatchEvent", "m", kit.message()),
        kit.node("intermediateCatchEvent", "c", kit.condition("n > 3")),
        kit.node("intermediateCatchEvent", "t", kit.timer("PT5S")),
        kit.user("z"),
        kit.chain("start", "g", "m", "z"),
        kit.chain("g", "c", "z"),
        kit.chain("g", "t", "z"),
    )

    late, early = change(kit, kit.begin(compiled, n=1), n=5), kit.begin(compiled, n=5)

    assert [(kit.open(run), run.waits, run.next_due) for run in (late, early)] == [
        ({1: "z"}, [], None),
        ({1: "z"}, [], None),
    ]


def test_on_a_border_it_cuts_its_host_off(kit):
    run = kit.begin(watched(kit, "=n > 3"), n=1)

    run = change(kit, run, n=4)

    assert kit.open(run) == {2: "b"}
    assert [e["e"] for e in run.effects[:5]] == [
        "set", "condition_met", "cancelled", "cut", "entered",
    ]  # fmt: skip


def test_work_does_not_begin_where_an_interrupting_condition_is_met(kit):
    run = kit.begin(watched(kit, "=n > 3"), n=4)

    assert kit.open(run) == {1: "b"}
    assert kit.told(run, "opened", "cut") == [
        {"e": "cut", "el": "a"},
        {"e": "opened", "el": "b", "task": 1, "uid": run.effects[-1]["uid"], "groups": ["desk"]},
    ]


def test_an_automatic_step_is_not_run_where_an_interrupting_condition_is_met(kit):
    kit.world.answers["topic"] = {}
    step = kit.node("serviceTask", "s", camunda__type="external", camunda__topic="topic")
    compiled = kit.release(
        kit.start(),
        step,
        kit.boundary("w", "s", kit.condition("n > 3")),
        kit.user("b"),
        kit.chain("start", "s"),
        kit.flow("w", "b"),
        topics={"topic": "inline"},
    )

    run = kit.begin(compiled, n=4)

    assert (kit.open(run), kit.world.asked) == ({1: "b"}, [])


def test_beside_the_work_it_comes_again_only_after_it_was_false(kit):
    run = kit.begin(watched(kit, "=n > 3", interrupts=False), n=4)
    assert kit.open(run) == {1: "a", 2: "b"}

    opened = []
    for n in (5, 6, 1, 7, 8):
        run = change(kit, run, n=n)
        opened.append(len(kit.open(run)))

    assert opened == [2, 2, 2, 3, 3]


def test_with_its_host_the_condition_goes(kit):
    run = kit.begin(watched(kit, "=n > 3", interrupts=False), n=1)

    run = kit.complete(run, 1)

    assert (run.status, kit.told(run, "condition_dropped")) == (
        "completed",
        [{"e": "condition_dropped", "no": 3}],
    )


@pytest.mark.parametrize("interrupts", [True, False], ids=["interrupting", "beside"])
def test_it_starts_an_event_sub_process(kit, interrupts):
    side = beside(kit, "=n > 3", interrupts=interrupts)
    compiled = kit.release(kit.start(), kit.user("a"), side, kit.chain("start", "a"))

    run = change(kit, kit.begin(compiled, n=1), n=4)

    assert kit.open(run) == ({2: "look"} if interrupts else {1: "a", 2: "look"})


@pytest.mark.parametrize("interrupts", [True, False], ids=["interrupting", "beside"])
def test_one_that_is_met_when_its_scope_opens_starts_before_the_work(kit, interrupts):
    compiled = kit.release(
        kit.start(), kit.user("a"), beside(kit, "=n > 3", interrupts=interrupts),
        kit.chain("start", "a"),
    )  # fmt: skip

    run = kit.begin(compiled, n=4)

    assert kit.trail(run)[:2] == ["start", "side"]
    assert sorted(kit.open(run).values()) == (["look"] if interrupts else ["a", "look"])


def test_it_is_asked_between_two_automatic_steps(kit):
    """What the first step writes starts the sub-process before the second runs."""
    kit.world.answers |= {"one": {"n": 9}, "two": {"n": 0}}
    external = {"camunda__type": "external"}
    compiled = kit.release(
        kit.start(),
        kit.node("serviceTask", "s1", camunda__topic="one", **external),
        kit.node("serviceTask", "s2", camunda__topic="two", **external),
        beside(kit, "=n > 3", interrupts=True),
        kit.chain("start", "s1", "s2"),
        topics={"one": "inline", "two": "inline"},
    )

    run = kit.begin(compiled, n=1)

    assert (kit.open(run), [topic for topic, _ in kit.world.asked]) == ({1: "look"}, ["one"])


def test_the_last_write_of_a_scope_is_asked_about_before_it_closes(kit):
    body = kit.node("subProcess", "body", kit.start("s1") + kit.user("a") + kit.chain("s1", "a"))
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("w", "body", kit.condition("n > 3")),
        kit.user("b"),
        kit.chain("start", "body"),
        kit.flow("w", "b"),
    )

    run = kit.complete(kit.begin(compiled, n=1), 1, n=5)

    assert kit.open(run) == {2: "b"}


def test_a_condition_may_count_the_rounds_that_are_done(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a", ROUNDS),
        kit.boundary("w", "a", kit.condition("nrOfCompletedInstances = 2")),
        kit.user("b"),
        kit.chain("start", "a"),
        kit.flow("w", "b"),
    )
    run = kit.begin(compiled)

    for task in (1, 2):
        run = kit.complete(run, task)

    assert list(kit.open(run).values()) == ["b"]


def test_it_follows_what_is_bound_into_a_called_process(kit):
    compiled = kit.release(
        kit.start(),
        kit.node(
            "callActivity", "c", extension='<camunda:in source="n" target="m"/>',
            properties={"bihuan:bound": "m"}, calledElement="other",
        ),
        kit.chain("start", "c"),
        others={"other": (kit.start("s1"), kit.user("a"), kit.chain("s1", "a"),
                          beside(kit, "=m > 3"))},
    )  # fmt: skip

    run = change(kit, kit.begin(compiled, n=1), n=4)

    assert kit.open(run) == {1: "a", 2: "look"}


def test_a_condition_that_is_no_answer_is_an_incident_and_can_be_tried_again(kit):
    run = kit.begin(watched(kit, "=if n > 3 then n else false"), n=1)

    run = change(kit, run, n=4)
    assert [(e["code"], e["el"]) for e in kit.told(run, "incident")] == [
        ("condition_not_boolean", "w")
    ]
    run = change(kit, run, n=2)
    run.retry(1, 2)
    run = kit.saved(run)

    assert (kit.open(run), kit.told(run, "incident")) == ({1: "a"}, [])


def test_conditions_that_make_each_other_come_true_end(kit, monkeypatch):
    monkeypatch.setattr(stepper.Stepper, "limit", 50)
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        kit.boundary("x", "a", kit.condition("n = 1"), interrupts=False, outputs={"n": "=2"}),
        kit.boundary("y", "a", kit.condition("n = 2"), interrupts=False, outputs={"n": "=1"}),
        kit.chain("start", "a"),
    )

    run = change(kit, kit.begin(compiled, n=0), n=1)

    assert [e["code"] for e in kit.told(run, "incident")] == ["step_limit"]
    assert kit.open(run) == {1: "a"}

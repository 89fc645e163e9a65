import pytest


def within(kit, *parts, condition="", event="", **attributes):
    done = f"<completionCondition>{condition}</completionCondition>" if condition else ""
    body = kit.node("adHocSubProcess", "body", "".join(parts) + done, **attributes)
    beside = kit.boundary("border", "body", event) + kit.user("after") if event else ""
    return kit.release(
        kit.start(),
        body,
        kit.user("z"),
        kit.chain("start", "body", "z"),
        beside,
        kit.flow("border", "after") if event else "",
    )


def three(kit):
    return kit.user("c"), kit.user("a"), kit.user("b")


def opened(kit, run):
    return list(kit.open(run).values())


def test_in_parallel_all_are_open_together_and_each_is_done_once(kit):
    run = kit.begin(within(kit, *three(kit)))
    assert kit.open(run) == {1: "c", 2: "a", 3: "b"}

    for number in (2, 3, 1):
        run = kit.complete(run, number)

    assert kit.open(run) == {4: "z"}


def test_in_sequence_they_follow_each_other_in_the_order_of_the_file(kit):
    run = kit.begin(within(kit, *three(kit), ordering="Sequential"))
    seen = [opened(kit, run)]

    for number in (1, 2, 3):
        run = kit.complete(run, number)
        seen.append(opened(kit, run))

    assert seen == [["c"], ["a"], ["b"], ["z"]]


def test_what_flows_from_one_is_done_before_the_next(kit):
    parts = (
        kit.user("a"),
        kit.user("b"),
        kit.node("intermediateCatchEvent", "w", kit.message()),
        kit.user("then"),
        kit.chain("a", "w", "then"),
    )
    run = kit.begin(within(kit, *parts, ordering="Sequential"))

    run = kit.complete(run, 1)
    assert opened(kit, run) == []
    run = kit.deliver(run)
    assert opened(kit, run) == ["then"]
    run = kit.complete(run, 2)
    assert opened(kit, run) == ["b"]


def test_gateways_join_what_runs_in_parallel(kit):
    parts = (
        kit.user("a"),
        kit.user("b"),
        kit.node("parallelGateway", "j"),
        kit.user("both"),
        kit.chain("a", "j", "both"),
        kit.flow("b", "j"),
    )
    run = kit.begin(within(kit, *parts))

    run = kit.complete(kit.complete(run, 2), 1)
    assert opened(kit, run) == ["both"]
    run = kit.complete(run, 3)

    assert opened(kit, run) == ["z"]


def test_the_condition_is_asked_after_each_and_cuts_the_rest_off(kit):
    run = kit.begin(within(kit, *three(kit), condition="enough"))

    run = kit.complete(run, 1, enough=False)
    assert opened(kit, run) == ["a", "b"]
    run = kit.complete(run, 2, enough=True)

    assert opened(kit, run) == ["z"]
    assert [e["el"] for e in kit.told(run, "cancelled", "left")] == ["a", "b", "body"]


def test_the_rest_may_be_waited_for_but_nothing_new_begins(kit):
    parts = (
        kit.user("a"),
        kit.user("b"),
        kit.user("further"),
        kit.chain("b", "further"),
        kit.user("c"),
        kit.node("intermediateCatchEvent", "w", kit.message()),
        kit.chain("c", "w"),
    )
    compiled = within(kit, *parts, condition="enough", cancelRemainingInstances="false")
    run = kit.begin(compiled)
    run = kit.complete(run, 3, enough=False)

    run = kit.complete(run, 1, enough=True)
    assert (opened(kit, run), [t.task_spec.el for t in run.tokens()]) == (["b"], ["body", "b"])
    run = kit.complete(run, 2)

    assert opened(kit, run) == ["z"]


def test_rounds_of_one_that_is_waited_for_are_done_in_full(kit):
    rounds = (
        '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2'
        "</loopCardinality></multiInstanceLoopCharacteristics>"
    )
    run = kit.begin(
        within(
            kit, kit.user("a"), kit.user("b", rounds),
            condition="enough", cancelRemainingInstances="false",
        )
    )  # fmt: skip

    run = kit.complete(run, 1, enough=True)
    run = kit.complete(run, 2)
    assert opened(kit, run) == ["b"]
    run = kit.complete(run, 3)

    assert opened(kit, run) == ["z"]


def test_a_round_is_no_activity_of_its_own(kit):
    rounds = (
        "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
        "</multiInstanceLoopCharacteristics>"
    )
    run = kit.begin(within(kit, kit.user("a", rounds), kit.user("b"), condition="enough"))

    run = kit.complete(run, 2, enough=True)
    assert opened(kit, run) == ["b", "a"]
    run = kit.complete(run, 3)

    assert opened(kit, run) == ["z"]


def test_in_sequence_the_condition_keeps_the_next_from_starting(kit):
    run = kit.begin(within(kit, *three(kit), ordering="Sequential", condition="enough"))

    run = kit.complete(run, 1, enough=True)

    assert opened(kit, run) == ["z"]


def test_an_undecided_condition_is_an_incident_and_led_past_it_is_not_enough(kit):
    run = kit.begin(within(kit, *three(kit), condition="enough"))
    run = kit.complete(run, 1)
    assert [e["code"] for e in kit.told(run, "incident")] == ["condition_not_boolean"]

    tried = kit.saved(run)
    tried.set_variables({"enough": True}, 0)
    tried.retry(1, 0)
    run.skip(1, {}, 0)

    assert (opened(kit, kit.saved(tried)), opened(kit, kit.saved(run))) == (["z"], ["a", "b"])


@pytest.mark.parametrize("ordering", ["Parallel", "Sequential"])
def test_automatic_activities_run_to_the_end_in_one_step(kit, ordering):
    parts = [kit.node("task", name, outputs={"n": f"=n * 10 + {name[1]}"}) for name in ("t2", "t1")]

    run = kit.begin(within(kit, *parts, ordering=ordering), n=0)

    assert (run.variables["n"], opened(kit, run)) == (21, ["z"])


def test_an_event_on_its_border_ends_all_within(kit):
    run = kit.begin(within(kit, *three(kit), event=kit.message(), ordering="Sequential"))
    run = kit.complete(run, 1)

    run = kit.deliver(run)

    assert (opened(kit, run), len(run.scopes())) == (["after"], 1)


def test_sub_processes_within_begin_too_and_errors_come_out(kit):
    inner = kit.node(
        "subProcess",
        "deep",
        kit.start("s") + kit.user("u") + kit.end("bang", kit.error())
        + kit.chain("s", "u", "bang"),
    )  # fmt: skip
    run = kit.begin(within(kit, inner, kit.user("a"), event=kit.error()))
    assert opened(kit, run) == ["a", "u"]

    run = kit.complete(run, 2)

    assert opened(kit, run) == ["after"]


def test_it_may_have_rounds_itself(kit):
    rounds = (
        '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2'
        "</loopCardinality></multiInstanceLoopCharacteristics>"
    )
    run = kit.begin(within(kit, rounds, kit.user("a"), kit.user("b"), ordering="Sequential"))
    seen = []

    for number in range(1, 5):
        seen += opened(kit, run)
        run = kit.complete(run, number)

    assert (seen, opened(kit, run)) == (["a", "b", "a", "b"], ["z"])

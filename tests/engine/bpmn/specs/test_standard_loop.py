import pytest


def again(condition="", **attributes):
    given = "".join(f' {k}="{v}"' for k, v in attributes.items())
    inside = f"<loopCondition>{condition}</loopCondition>" if condition else ""
    return f"<standardLoopCharacteristics{given}>{inside}</standardLoopCharacteristics>"


def one_task(kit, loop, **more):
    task = kit.user("a", loop, **more)
    return kit.release(kit.start(), task, kit.user("z"), kit.chain("start", "a", "z"))


def counted(kit, loop):
    task = kit.node("task", "a", loop, outputs={"n": "=n + 1"})
    return kit.release(kit.start(), task, kit.user("z"), kit.chain("start", "a", "z"))


def test_rounds_follow_each_other_while_the_condition_holds(kit):
    run = kit.begin(one_task(kit, again("n &lt; 3")))
    opened = [kit.told(run, "opened")[0]["uid"]]

    for number, n in ((1, 1), (2, 2)):
        run = kit.complete(run, number, n=n)
        opened.append(kit.told(run, "opened")[0]["uid"])
        assert kit.open(run) == {number + 1: "a"}
    run = kit.complete(run, 3, n=3)

    assert (kit.open(run), len(set(opened))) == ({4: "z"}, 3)


@pytest.mark.parametrize(
    ("loop", "first", "rounds"),
    [
        (again("false"), 0, 1),
        (again("false", testBefore="true"), 0, 0),
        (again("n &lt; 3", testBefore="true"), 1, 2),
        (again("n &lt; 3", testBefore="true"), 7, 0),
        (again("true", loopMaximum="4"), 0, 4),
        (again(loopMaximum="4"), 0, 4),
        (again("true", loopMaximum="0"), 0, 0),
        (again("n &lt; 3", loopMaximum="9"), 0, 3),
        (again("loopCounter &lt; 5"), 0, 5),
        (again("loopCounter &lt; 5", testBefore="true"), 0, 5),
    ],
    ids=[
        "once", "not once", "before", "not before", "most", "most alone", "none", "condition",
        "counter", "counter before",
    ],
)  # fmt: skip
def test_how_many_rounds_there_are(kit, loop, first, rounds):
    run = kit.begin(counted(kit, loop), n=first)

    assert (run.variables["n"], kit.open(run)) == (first + rounds, {1: "z"})


def test_a_round_knows_its_number(kit):
    numbered = kit.node("task", "a", again(loopMaximum="3"), outputs={"n": "=n * 10 + loopCounter"})
    compiled = kit.release(kit.start(), numbered, kit.user("z"), kit.chain("start", "a", "z"))

    run = kit.begin(compiled, n=0)

    assert run.variables["n"] == 12
    assert [e["loop"] for e in kit.told(run, "entered") if "loop" in e] == [0, 1, 2]


def test_a_sub_process_opens_a_scope_in_each_round(kit):
    inner = kit.start("s") + kit.user("u") + kit.end("e") + kit.chain("s", "u", "e")
    body = kit.node("subProcess", "a", again("more") + inner)
    compiled = kit.release(kit.start(), body, kit.user("z"), kit.chain("start", "a", "z"))

    run = kit.complete(kit.begin(compiled), 1, more=True)
    assert [scope.no for scope in run.scopes()] == [0, 2]
    run = kit.complete(run, 2, more=False)

    assert (kit.open(run), len(run.scopes())) == ({3: "z"}, 1)


def test_the_thousandth_round_costs_what_the_tenth_costs(kit):
    run = kit.begin(one_task(kit, again("true")))
    sizes = []

    for number in range(1, 1001):
        run.complete(number, {}, 0, 1)
        if number in (10, 1000):
            sizes.append((len(run.tokens()), len(run.effects), len(run.dump()[0])))

    (few, told, small), (many, told_later, large) = sizes
    assert (few, told) == (many, told_later) == (2, 5)
    assert large < small + 20


def test_what_never_ends_stops_at_the_counted_steps_and_can_be_tried_again(kit):
    run = kit.begin(counted(kit, again("true")), n=0)
    assert [e["code"] for e in kit.told(run, "incident")] == ["step_limit"]
    first = run.variables["n"]

    run.retry(1, 0)
    run = kit.saved(run)

    assert [e["code"] for e in kit.told(run, "incident")] == ["step_limit"]
    assert (first, run.variables["n"], run.status) == (9998, 19998, "active")


def test_an_undecided_condition_is_asked_again_and_led_past_ends_the_loop(kit):
    run = kit.complete(kit.begin(one_task(kit, again("more"))), 1)
    assert [e["code"] for e in kit.told(run, "incident")] == ["condition_not_boolean"]

    tried = kit.saved(run)
    tried.set_variables({"more": True}, 0)
    tried.retry(1, 0)
    run.skip(1, {}, 0)

    assert (kit.open(kit.saved(tried)), kit.open(kit.saved(run))) == ({2: "a"}, {2: "z"})


def test_a_condition_undecided_before_the_first_round_stops_the_loop_itself(kit):
    run = kit.begin(one_task(kit, again("more", testBefore="true")))
    assert [e["code"] for e in kit.told(run, "incident")] == ["condition_not_boolean"]

    run.skip(1, {}, 0)

    assert kit.open(kit.saved(run)) == {1: "z"}

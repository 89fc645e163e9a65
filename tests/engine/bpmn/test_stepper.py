def test_outer_scopes_act_before_inner_ones(kit):
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s") + kit.node("task", "in1") + kit.user("in2") + kit.chain("s", "in1", "in2"),
    )
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        body,
        kit.node("task", "out1"),
        kit.user("out2"),
        kit.chain("start", "p", "body"),
        kit.chain("p", "out1", "out2"),
    )

    run = kit.begin(compiled)

    assert kit.trail(run) == ["start", "p", "body", "out1", "s", "out2", "in1", "in2"]


def test_a_branch_that_stops_does_not_hold_the_others(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.node("task", "bad", outputs={"x": "=function(y) y"}),
        kit.user("a"),
        kit.chain("start", "p", "bad"),
        kit.chain("p", "a"),
    )

    run = kit.begin(compiled)

    assert ([e["el"] for e in kit.told(run, "incident")], kit.open(run)) == (["bad"], {1: "a"})


def test_an_incident_keeps_its_scope_open_until_it_is_skipped(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("task", "bad", outputs={"x": "=function(y) y"}),
        kit.end(),
        kit.chain("start", "bad", "end"),
    )
    run = kit.begin(compiled)
    assert run.status == "active"

    run.skip(1, {"x": 5}, 3)

    assert (run.status, run.variables) == ("completed", {"x": 5})


def test_retrying_without_a_change_opens_the_next_incident(kit):
    compiled = kit.release(
        kit.start(), kit.user("a", camunda__dueDate="=due"), kit.chain("start", "a")
    )
    run = kit.begin(compiled, due="bad")

    run.retry(1, 2)
    assert [e["no"] for e in kit.told(run, "incident", "resolved")] == [1, 2]
    run = kit.saved(run)
    run.set_variables({"due": "1970-01-01T00:00:09Z"}, 3)
    run.retry(2, 4)

    assert kit.told(run, "opened")[0]["due"] == 9_000_000

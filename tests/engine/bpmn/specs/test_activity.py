def test_inputs_are_local_and_outputs_go_past_them(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("task", "t", inputs={"n": "=5"}, outputs={"n": "=n + 1"}),
        kit.user("z"),
        kit.chain("start", "t", "z"),
    )

    run = kit.begin(compiled, n=100)

    assert run.variables == {"n": 6}


def test_boundary_events_go_when_the_activity_is_done(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        kit.boundary("late", "a", kit.timer("PT5S")),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "a", "z"),
        kit.flow("late", "after"),
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert (run.next_due, kit.told(run, "timer_cancelled")) == (
        None,
        [{"e": "timer_cancelled", "no": 3}],
    )

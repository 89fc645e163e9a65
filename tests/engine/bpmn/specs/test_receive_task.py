def test_it_waits_for_its_message_with_boundary_events_beside_it(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("receiveTask", "r", messageRef="m_call"),
        kit.user("z"),
        kit.boundary("late", "r", kit.timer("PT5S")),
        kit.user("chase"),
        kit.chain("start", "r", "z"),
        kit.flow("late", "chase"),
    )

    answered = kit.deliver(kit.begin(compiled), word="yes")
    silent = kit.tick(kit.begin(compiled), 5)

    assert (kit.open(answered), answered.variables, answered.next_due) == (
        {1: "z"},
        {"word": "yes"},
        None,
    )
    assert (kit.open(silent), silent.waits) == ({1: "chase"}, [])

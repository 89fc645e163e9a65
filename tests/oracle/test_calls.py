"""Events that cross the border between a caller and what it calls."""

from tests.engine.bpmn.specs.test_call_activity import OUT, call


def test_an_interrupting_event_sub_process_ends_the_work_of_the_callee_and_the_caller_goes_on(kit):
    side = kit.node(
        "subProcess",
        "side",
        kit.start("heard", kit.message(), isInterrupting="true")
        + kit.node("task", "note", outputs={"done": "=true"})
        + kit.chain("heard", "note"),
        triggeredByEvent="true",
    )
    callee = (
        kit.start("s"),
        kit.user("u"),
        kit.user("v"),
        side,
        kit.chain("s", "u"),
        kit.chain("s", "v"),
    )
    compiled = kit.release(
        kit.start(),
        call(kit, "c", OUT.format("done", "done")),
        kit.boundary("late", "c", kit.timer("PT9S")),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "c", "z"),
        kit.flow("late", "after"),
        others={"other": callee},
    )

    run = kit.deliver(kit.begin(compiled))

    assert (kit.open(run), run.variables, run.next_due) == ({3: "z"}, {"done": True}, None)
    assert [e["task"] for e in kit.told(run, "cancelled")] == [1, 2]


def test_an_error_of_a_callee_reaches_an_event_sub_process_of_the_caller(kit):
    side = kit.node(
        "subProcess",
        "side",
        kit.start("caught", kit.error()) + kit.user("mend") + kit.chain("caught", "mend"),
        triggeredByEvent="true",
    )
    callee = (
        kit.start("s"),
        kit.user("u"),
        kit.end("bang", kit.error()),
        kit.chain("s", "u", "bang"),
    )
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        call(kit, "c"),
        call(kit, "c2"),
        side,
        kit.chain("start", "p", "c"),
        kit.flow("p", "c2"),
        others={"other": callee},
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert (kit.open(run), len(run.scopes())) == ({3: "mend"}, 2)

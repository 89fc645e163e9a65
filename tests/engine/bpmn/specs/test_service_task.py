from engine.errors import OperationFailed


def served(kit, topics, *more, **given):
    task = kit.node("serviceTask", "s", camunda__type="external", camunda__topic="work", **given)
    return kit.release(
        kit.start(), task, kit.user("z"), kit.chain("start", "s", "z"), *more, topics=topics
    )


def test_an_inline_operation_gets_its_inputs_and_its_result_becomes_variables(kit):
    kit.world.answers["work"] = {"number": "TS-1"}

    run = kit.begin(served(kit, {"work": "inline"}, inputs={"kind": "TS", "amount": "=n + 1"}), n=1)

    assert kit.world.asked == [("work", {"kind": "TS", "amount": 2})]
    assert kit.told(run, "operated") == [
        {"e": "operated", "el": "s", "topic": "work", "result": {"number": "TS-1"}}
    ]
    assert run.variables == {"n": 1, "number": "TS-1"}


def test_output_mappings_pick_from_the_result(kit):
    kit.world.answers["work"] = {"dues": {"plan": "soon", "verify": "now"}}

    run = kit.begin(served(kit, {"work": "inline"}, outputs={"due_plan": "=dues.plan"}))

    assert run.variables == {"due_plan": "soon"}


def test_a_failed_operation_is_an_incident_and_is_asked_again_on_retry(kit):
    kit.world.answers["work"] = OperationFailed("number_exhausted", kind="TS")
    run = kit.begin(served(kit, {"work": "inline"}))
    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("number_exhausted", {"topic": "work", "kind": "TS"})
    ]

    kit.world.answers["work"] = {"number": 1}
    run.retry(1, 5)

    assert (kit.open(run), run.variables) == ({1: "z"}, {"number": 1})


def test_a_failed_operation_is_caught_by_a_boundary_event_of_its_code(kit):
    kit.world.answers["work"] = OperationFailed("BROKEN")
    compiled = served(
        kit,
        {"work": "inline"},
        kit.boundary("caught", "s", kit.error()),
        kit.user("help"),
        kit.flow("caught", "help"),
    )

    run = kit.begin(compiled)

    assert kit.open(run) == {1: "help"}


def test_a_job_is_left_for_later_and_the_work_goes_on(kit):
    run = kit.begin(served(kit, {"work": "job"}, inputs={"to": "desk"}))

    assert kit.told(run, "job") == [
        {"e": "job", "n": 1, "el": "s", "topic": "work", "input": {"to": "desk"}}
    ]
    assert (kit.world.asked, kit.open(run)) == ([], {1: "z"})


def test_an_outside_worker_brings_the_result(kit):
    run = kit.begin(served(kit, {}, inputs={"x": "=1"}))
    number = kit.told(run, "external")[0]["no"]
    assert kit.open(run) == {}

    run.finish(number, {"answer": 42}, 9)

    assert (kit.open(run), run.variables) == ({1: "z"}, {"answer": 42})
    assert kit.told(run, "external_done") == [{"e": "external_done", "no": number}]


def test_an_outside_worker_that_gives_up_raises_an_error(kit):
    run = kit.begin(served(kit, {}))

    run.fail(kit.told(run, "external")[0]["no"], "LOST", 9)

    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("error_uncaught", {"error": "LOST"})
    ]

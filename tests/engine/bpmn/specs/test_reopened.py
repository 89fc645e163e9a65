"""Completed sub-processes are opened again to be undone, and see what they saw."""

from tests.engine.bpmn.undoing import beside, only, rounds, sub, throw, trail, undone


def within(kit, *more, inside="", after=None, **drawn):
    """A sub-process with a and b that can be undone, then go, then a throw, then z."""
    body = sub(
        kit,
        "body",
        kit.start("s"),
        kit.user("a") + undone(kit, "a"),
        kit.user("b") + undone(kit, "b"),
        kit.chain("s", "a", "b"),
        *more,
        inside=inside,
        **drawn,
    )
    return kit.release(
        kit.start(),
        body + (after or ""),
        kit.user("go"),
        throw(kit),
        kit.user("z"),
        kit.chain("start", "body", "go", "throw", "z"),
    )


def test_a_completed_sub_process_is_undone_from_within(kit):
    run = kit.begin(within(kit))
    for number in (1, 2):
        run = kit.complete(run, number)

    run = kit.complete(run, 3)

    assert [(e["el"], e["by"]) for e in kit.told(run, "compensates")] == [
        ("body", "throw"),
        ("b", "body"),
    ]
    assert trail(kit, run) == ["un_b", "un_a", "z"]


def test_its_handlers_see_what_was_its_own_as_it_was_and_all_else_as_it_is(kit):
    who = '=if mine = null then "none" else mine + outer'
    body = sub(
        kit,
        "body",
        kit.start("s"),
        kit.user("a"),
        undone(kit, "a", kit.user("un_a", isForCompensation="true", camunda__candidateGroups=who)),
        kit.chain("s", "a"),
        inputs={"mine": "=outer"},
    )
    compiled = kit.release(
        kit.start(), body, kit.user("go"), throw(kit), kit.chain("start", "body", "go", "throw")
    )
    run = kit.begin(compiled, outer="1")
    run = kit.complete(run, 1, mine="2")

    run = kit.complete(run, 2, outer="3", mine="4")

    assert kit.told(run, "opened")[0]["groups"] == ["23"]


def test_sub_processes_in_sub_processes_and_in_rounds_are_undone_alike(kit):
    deep = sub(
        kit,
        "deep",
        kit.start("ds"),
        kit.user("a") + undone(kit, "a", kit.user("un_a", isForCompensation="true",
                                                  camunda__candidateUsers="=i")),
        kit.chain("ds", "a"),
    )  # fmt: skip
    body = sub(
        kit,
        "body",
        kit.start("s"),
        deep,
        kit.user("b") + undone(kit, "b"),
        kit.chain("s", "deep", "b"),
        inside=rounds('["x", "y"]', "true"),
    )
    compiled = kit.release(kit.start(), body, throw(kit), kit.chain("start", "body", "throw"))
    run = kit.begin(compiled)

    found = []
    while kit.open(run):
        found += [(e["el"], *e.get("users", [])) for e in kit.told(run, "opened")]
        run = kit.complete(run, only(kit, run))

    assert found == [
        ("a",), ("b",), ("a",), ("b",), ("un_b",), ("un_a", "y"), ("un_b",), ("un_a", "x"),
    ]  # fmt: skip
    assert run.status == "completed"


def test_a_handler_of_its_own_undoes_the_whole(kit):
    run = kit.begin(within(kit, after=undone(kit, "body")))

    assert trail(kit, run) == ["a", "b", "go", "un_body", "z"]


def test_a_sub_process_at_work_is_not_undone(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        sub(
            kit,
            "body",
            kit.start("s") + kit.user("a") + undone(kit, "a") + kit.user("b"),
            kit.chain("s", "a", "b"),
        ),
        kit.user("go"),
        throw(kit),
        kit.user("z"),
        kit.chain("start", "p", "body"),
        kit.chain("p", "go", "throw", "z"),
    )
    run = kit.complete(kit.begin(compiled), 2)
    assert [e["el"] for e in kit.told(run, "opened")] == ["b"]

    run = kit.complete(run, 1)

    assert sorted(kit.open(run).values()) == ["b", "z"]


def test_what_a_called_process_did_is_undone_by_the_handler_of_the_call_alone(kit):
    callee = (kit.start("s"), kit.user("a") + undone(kit, "a"), kit.chain("s", "a"))
    compiled = kit.release(
        kit.start(),
        kit.node("callActivity", "call", calledElement="other") + undone(kit, "call"),
        kit.node("callActivity", "bare", calledElement="other"),
        throw(kit),
        kit.chain("start", "call", "bare", "throw"),
        others={"other": callee},
    )

    assert trail(kit, kit.begin(compiled)) == ["a", "a", "un_call"]


def test_tasks_that_undo_have_ids_of_their_own_however_often(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        sub(
            kit,
            "body",
            kit.start("s"),
            kit.user("a") + undone(kit, "a"),
            throw(kit, "inner", "a"),
            kit.user("b") + undone(kit, "b"),
            kit.node("exclusiveGateway", "n"),
            kit.user("c") + undone(kit, "c"),
            kit.node("exclusiveGateway", "y", default="y__e"),
            kit.end("e"),
            kit.chain("s", "a", "inner", "b", "n", "c", "y", "e"),
            kit.flow("y", "n", "more"),
        ),
        kit.node("exclusiveGateway", "x", default="x__throw"),
        throw(kit),
        kit.chain("start", "m", "body", "x", "throw"),
        kit.flow("x", "m", "again"),
    )
    run = kit.begin(compiled)
    found, ids = [], []
    answers = {"more": [True, False, False], "again": [True, False]}
    while kit.open(run):
        ids += [e["uid"] for e in kit.told(run, "opened")]
        name = kit.open(run)[only(kit, run)]
        found.append(name)
        given = {"more": answers["more"].pop(0)} if name == "c" else {}
        given |= {"again": answers["again"].pop(0)} if name == "b" else {}
        run = kit.complete(run, only(kit, run), **given)

    assert found == [
        *("a", "un_a", "b", "c", "c"), *("a", "un_a", "b", "c"),
        *("un_c", "un_b"), *("un_c", "un_c", "un_b"),
    ]  # fmt: skip
    assert len(set(ids)) == len(ids)


# -- event sub-processes that undo -----------------------------------------------------------------


def test_a_compensation_event_sub_process_undoes_in_its_own_way(kit):
    undo = beside(
        kit,
        "undo",
        "<compensateEventDefinition/>",
        throw(kit, "t_a", "a"),
        kit.user("note"),
        kit.chain("undo_s", "t_a", "note"),
        isForCompensation="true",
    )

    assert trail(kit, kit.begin(within(kit, undo))) == ["a", "b", "go", "un_a", "note", "z"]


def test_it_undoes_each_round_and_sees_its_variables(kit):
    undo = beside(
        kit,
        "undo",
        "<compensateEventDefinition/>",
        kit.user("note", camunda__candidateUsers="=i"),
        kit.chain("undo_s", "note"),
    )
    run = kit.begin(within(kit, undo, inside=rounds('["x", "y"]', "true")))
    for number in range(1, 5):
        run = kit.complete(run, number)

    run = kit.complete(run, 5)
    assert kit.told(run, "opened")[0]["users"] == ["y"]
    run = kit.complete(run, 6)
    assert kit.told(run, "opened")[0]["users"] == ["x"]

    assert trail(kit, run) == ["note", "z"]


def test_it_never_runs_by_itself(kit):
    undo = beside(
        kit, "undo", "<compensateEventDefinition/>", kit.user("note"), kit.chain("undo_s", "note")
    )
    run = kit.begin(within(kit, undo))

    assert [t.task_spec.el for t in run.tokens()] == ["body", "a"]

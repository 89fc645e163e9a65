"""What is undone, in what order, and what it sees; saved and loaded at each step."""

import pytest

from tests.engine.bpmn.undoing import beside, only, rounds, sub, throw, trail, undone


def two(kit, *more, ref=None, kind="intermediateThrowEvent"):
    """a, b, go, then a throw, then z."""
    after = () if kind == "endEvent" else (kit.user("z"), kit.flow("throw", "z"))
    return kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a"),
        kit.user("b") + undone(kit, "b"),
        kit.user("go"),
        throw(kit, ref=ref, kind=kind),
        kit.chain("start", "a", "b", "go", "throw"),
        *after,
        *more,
    )


def test_the_last_completed_is_undone_first_and_the_throw_waits_for_each(kit):
    run = kit.begin(two(kit))
    for number in (1, 2):
        run = kit.complete(run, number)

    run = kit.complete(run, 3)
    assert kit.open(run) == {4: "un_b"}
    assert kit.told(run, "compensates") == [{"e": "compensates", "el": "b", "by": "throw"}]
    run = kit.complete(run, 4)
    assert kit.open(run) == {5: "un_a"}
    run = kit.complete(run, 5)

    assert kit.open(run) == {6: "z"}
    assert kit.complete(run, 6).status == "completed"


def test_an_end_event_ends_the_case_when_all_is_undone(kit):
    run = kit.begin(two(kit, kind="endEvent"))

    assert trail(kit, run) == ["a", "b", "go", "un_b", "un_a"]


def test_an_end_event_in_the_process_names_how_it_ended(kit):
    run = kit.begin(two(kit, kind="endEvent"))
    for number in range(1, 6):
        run = kit.complete(run, number)

    assert (run.status, run.end) == ("completed", "throw")


def test_one_activity_alone_may_be_undone(kit):
    assert trail(kit, kit.begin(two(kit, ref="a"))) == ["a", "b", "go", "un_a", "z"]


def test_what_was_undone_is_not_undone_again(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a"),
        kit.user("b") + undone(kit, "b"),
        throw(kit, "first", "b"),
        throw(kit, "second"),
        throw(kit, "third"),
        kit.user("z"),
        kit.chain("start", "a", "b", "first", "second", "third", "z"),
    )

    assert trail(kit, kit.begin(compiled)) == ["a", "b", "un_b", "un_a", "z"]


def test_what_is_still_open_or_was_interrupted_is_not_undone(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("open") + undone(kit, "open"),
        kit.user("late") + undone(kit, "late"),
        kit.boundary("stop", "late", kit.timer("PT5S")),
        kit.user("done") + undone(kit, "done"),
        throw(kit),
        kit.user("z"),
        kit.chain("start", "p", "open"),
        kit.chain("p", "late"),
        kit.chain("p", "done", "throw", "z"),
    )
    run = kit.tick(kit.begin(compiled), 5)

    run = kit.complete(run, 3)

    assert sorted(kit.open(run).values()) == ["open", "un_done"]


def test_a_loop_is_undone_as_often_as_it_went_round(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "m"),
        kit.user("a") + undone(kit, "a"),
        kit.node("exclusiveGateway", "x", default="x__throw"),
        throw(kit),
        kit.chain("start", "m", "a", "x", "throw"),
        kit.flow("x", "m", "again"),
    )
    run = kit.begin(compiled)
    for again in (True, True, False):
        run = kit.complete(run, only(kit, run), again=again)

    assert trail(kit, run) == ["un_a"] * 3


@pytest.mark.parametrize(
    ("order", "first"), [("false", (3, 1, 2)), ("true", (1, 2, 3))], ids=["parallel", "sequential"]
)
def test_each_round_is_undone_and_its_item_is_known(kit, order, first):
    handler = kit.user("un_a", isForCompensation="true", camunda__candidateUsers="=i")
    compiled = kit.release(
        kit.start(),
        kit.user("a", rounds('["x", "y", "z"]', order)) + undone(kit, "a", handler),
        throw(kit),
        kit.chain("start", "a", "throw"),
    )
    run = kit.begin(compiled)
    for number in first:
        run = kit.complete(run, number)

    seen = []
    while kit.open(run):
        seen += [e["users"] for e in kit.told(run, "opened")]
        run = kit.complete(run, only(kit, run))

    assert seen == [[" xyz"[number]] for number in reversed(first)]


def test_rounds_that_are_not_all_done_are_not_undone(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a", rounds("[1, 2]")) + undone(kit, "a"),
        kit.boundary("stop", "a", kit.message()),
        throw(kit),
        kit.user("z"),
        kit.chain("start", "a", "z"),
        kit.chain("stop", "throw", "z"),
    )
    run = kit.complete(kit.begin(compiled), 1)

    run = kit.deliver(run)

    assert list(kit.open(run).values()) == ["z"]


# -- handlers ------------------------------------------------------------------------------------


def handled(kit, handler):
    return kit.release(
        kit.start(),
        kit.user("a") + undone(kit, "a", handler),
        throw(kit),
        kit.user("z"),
        kit.chain("start", "a", "throw", "z"),
        others={"other": (kit.start("os"), kit.user("ou"), kit.chain("os", "ou"))},
        topics={"topic": "inline"},
    )


def test_a_handler_may_be_a_sub_process_that_undoes_what_it_did_itself(kit):
    handler = sub(
        kit,
        "un_a",
        kit.start("s") + kit.user("x") + undone(kit, "x") + throw(kit, "inner") + kit.user("y"),
        kit.chain("s", "x", "inner", "y"),
        isForCompensation="true",
    )

    assert trail(kit, kit.begin(handled(kit, handler))) == ["a", "x", "un_x", "y", "z"]


def test_a_handler_may_be_a_call_a_receive_task_rounds_or_an_operation(kit):
    flag = {"isForCompensation": "true"}
    call = kit.node("callActivity", "un_a", calledElement="other", **flag)
    assert trail(kit, kit.begin(handled(kit, call))) == ["a", "ou", "z"]

    many = kit.user("un_a", rounds("[1, 2]"), **flag)
    assert trail(kit, kit.begin(handled(kit, many))) == ["a", "un_a", "un_a", "z"]

    waits = kit.node("receiveTask", "un_a", messageRef="m_call", **flag)
    run = kit.complete(kit.begin(handled(kit, waits)), 1)
    assert (kit.open(run), len(run.waits)) == ({}, 1)
    assert kit.open(kit.deliver(run)) == {2: "z"}

    kit.world.answers["topic"] = {"n": 1}
    done = kit.node("serviceTask", "un_a", camunda__type="external", camunda__topic="topic", **flag)
    run = kit.complete(kit.begin(handled(kit, done)), 1)
    assert (kit.open(run), run.variables) == ({2: "z"}, {"n": 1})


def test_a_handler_that_stops_can_be_tried_again_or_passed(kit):
    handler = kit.user("un_a", isForCompensation="true", camunda__candidateGroups="=who")
    run = kit.complete(kit.begin(handled(kit, handler), who=1), 1)
    assert [e["code"] for e in kit.told(run, "incident")] == ["assignment_unreadable"]

    run.skip(1, {}, 0)

    assert kit.open(kit.saved(run)) == {2: "z"}


def test_an_error_in_a_handler_leaves_the_throw(kit):
    handler = sub(
        kit,
        "un_a",
        kit.start("s") + kit.end("bang", kit.error()) + kit.chain("s", "bang"),
        isForCompensation="true",
    )
    body = sub(
        kit,
        "body",
        kit.start("bs") + kit.user("b") + undone(kit, "b") + kit.user("a"),
        undone(kit, "a", handler) + throw(kit) + kit.chain("bs", "b", "a", "throw"),
    )
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("caught", "body", kit.error()),
        kit.user("y"),
        kit.user("z"),
        kit.chain("start", "body", "z"),
        kit.chain("caught", "y"),
    )

    assert trail(kit, kit.begin(compiled)) == ["b", "a", "y"]


@pytest.mark.parametrize("far", [False, True], ids=["same_scope", "scope_around"])
def test_who_ends_the_throw_ends_the_undoing(kit, far):
    halting = kit.end("stop", "<terminateEventDefinition/>")
    way = (kit.node("parallelGateway", "p"), throw(kit), kit.user("halt"), halting)
    flows = (kit.chain("p", "throw"), kit.chain("p", "halt", "stop"))
    if far:
        side = beside(kit, "side", kit.signal(), *way, kit.flow("side_s", "p"), *flows)
        drawn = (kit.user("b"), kit.chain("start", "a", "b"), side)
    else:
        drawn = (*way, kit.chain("start", "a", "p"), *flows)
    run = kit.complete(
        kit.begin(kit.release(kit.start(), kit.user("a") + undone(kit, "a"), *drawn)), 1
    )
    if far:
        run.signal("alarm", {}, 0)
        run = kit.saved(run)
    halt = next(number for number, name in kit.open(run).items() if name == "halt")
    assert "un_a" in kit.open(run).values()

    run = kit.complete(run, halt)

    assert (run.status, kit.open(run)) == ("completed", {})


def test_an_inclusive_join_does_not_wait_for_what_undoes(kit):
    body = sub(
        kit,
        "body",
        kit.start("s") + kit.user("a") + undone(kit, "a") + kit.chain("s", "a"),
    )
    compiled = kit.release(
        kit.start(),
        kit.node("inclusiveGateway", "o", default="o__x"),
        body,
        kit.user("x"),
        kit.node("inclusiveGateway", "j"),
        kit.user("z"),
        kit.chain("start", "o", "x", "j", "z"),
        kit.flow("o", "body", "true"),
        kit.flow("o", "w", "true"),
        kit.user("w"),
        kit.flow("body", "y"),
        kit.user("y"),
        kit.flow("y", "j"),
        kit.flow("w", "j"),
        beside(
            kit, "side", kit.message(), throw(kit), kit.flow("side_s", "throw"), interrupts=False
        ),
    )
    run = kit.complete(kit.begin(compiled), next(iter(kit.open(kit.begin(compiled)))))
    while "a" in kit.open(run).values():
        run = kit.complete(run, next(n for n, name in kit.open(run).items() if name == "a"))
    run = kit.deliver(run)
    assert "un_a" in kit.open(run).values()

    for name in ("w", "x", "y"):
        for number in [n for n, found in kit.open(run).items() if found == name]:
            run = kit.complete(run, number)

    assert sorted(kit.open(run).values()) == ["un_a", "z"]

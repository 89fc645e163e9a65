import pytest

COLLECT = {"bihuan:collect": "decisions", "bihuan:collect_value": "=decision"}


def rounds(sequential, *, until="", collection="=people", element="person"):
    done = f"<completionCondition>{until}</completionCondition>" if until else ""
    order = "true" if sequential else "false"
    items = f'camunda:collection="{collection}" camunda:elementVariable="{element}"'
    tag = "multiInstanceLoopCharacteristics"
    return f'<{tag} isSequential="{order}" {items}>{done}</{tag}>'


def rounds_of(cardinality):
    tag = "multiInstanceLoopCharacteristics"
    return f"<{tag}><loopCardinality>{cardinality}</loopCardinality></{tag}>"


def approvals(kit, sequential, **more):
    task = kit.user(
        "ask", rounds(sequential, **more), camunda__candidateGroups="=person", properties=COLLECT
    )
    return kit.release(kit.start(), task, kit.user("z"), kit.chain("start", "ask", "z"))


def test_parallel_rounds_are_open_together_and_gathered_in_the_order_of_the_items(kit):
    run = kit.begin(approvals(kit, False), people=["a", "b", "c"])
    assert [e["groups"] for e in kit.told(run, "opened")] == [["a"], ["b"], ["c"]]

    for number in (3, 1, 2):
        run = kit.complete(run, number, decision=f"by {number}")

    assert run.variables["decisions"] == ["by 1", "by 2", "by 3"]
    assert kit.open(run) == {4: "z"}


def test_sequential_rounds_follow_each_other(kit):
    run = kit.begin(approvals(kit, True), people=["a", "b"])
    assert kit.open(run) == {1: "ask"}

    run = kit.complete(run, 1, decision="yes")
    assert kit.told(run, "opened")[0]["groups"] == ["b"]
    run = kit.complete(run, 2, decision="yes")

    assert (kit.open(run), run.variables["decisions"]) == ({3: "z"}, ["yes", "yes"])


@pytest.mark.parametrize("sequential", [True, False], ids=["sequential", "parallel"])
def test_the_completion_condition_ends_the_other_rounds(kit, sequential):
    compiled = approvals(kit, sequential, until='decision = "no"')
    run = kit.begin(compiled, people=["a", "b", "c"])

    run = kit.complete(run, 1, decision="no")

    assert list(kit.open(run).values()) == ["z"]
    assert run.variables["decisions"] == ["no"]
    assert len(kit.told(run, "cancelled")) == (0 if sequential else 2)


def test_no_items_means_no_rounds(kit):
    run = kit.begin(approvals(kit, False), people=[])

    assert (kit.open(run), run.variables["decisions"]) == ({1: "z"}, [])


def test_the_gathered_list_is_replaced_when_a_loop_comes_back(kit):
    task = kit.user("ask", rounds(True), camunda__candidateGroups="=person", properties=COLLECT)
    compiled = kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "again"),
        task,
        kit.node("exclusiveGateway", "ok", default="ok__again"),
        kit.end(),
        kit.chain("start", "again", "ask", "ok"),
        kit.flow("ok", "again"),
        kit.flow("ok", "end", 'decisions = ["yes"]'),
    )
    run = kit.begin(compiled, people=["a"])

    run = kit.complete(run, 1, decision="no")
    run = kit.complete(run, 2, decision="yes")

    assert (run.status, run.variables["decisions"]) == ("completed", ["yes"])


def test_rounds_that_are_calls_have_their_own_scopes(kit):
    callee = (
        kit.start("s"),
        kit.user("u", camunda__candidateGroups="=who"),
        kit.node("task", "t", outputs={"finding": '=who + "!"'}),
        kit.chain("s", "u", "t"),
    )
    call = kit.node(
        "callActivity",
        "c",
        rounds(False),
        calledElement="other",
        extension='<camunda:in source="person" target="who"/>'
        '<camunda:out source="finding" target="finding"/>',
        properties={"bihuan:collect": "findings", "bihuan:collect_value": "=finding"},
    )
    compiled = kit.release(
        kit.start(), call, kit.user("z"), kit.chain("start", "c", "z"), others={"other": callee}
    )
    run = kit.begin(compiled, people=["a", "b"])
    assert len({e["uid"] for e in kit.told(run, "opened")}) == 2

    run = kit.complete(run, 2)
    run = kit.complete(run, 1)

    assert run.variables["findings"] == ["a!", "b!"]


def test_a_boundary_event_sits_on_all_rounds_together(kit):
    task = kit.user("ask", rounds(False), camunda__candidateGroups="=person", properties=COLLECT)
    compiled = kit.release(
        kit.start(),
        task,
        kit.boundary("late", "ask", kit.timer("PT5S")),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "ask", "z"),
        kit.flow("late", "after"),
    )

    run = kit.tick(kit.begin(compiled, people=["a", "b"]), 5)

    assert kit.open(run) == {3: "after"}


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ("a", "collection_not_a_list"),
        (None, "collection_not_a_list"),
        ([0] * 1001, "too_many_rounds"),
    ],
    ids=["text", "null", "too many"],
)
def test_what_is_no_list_of_items_is_an_incident(kit, people, code):
    run = kit.begin(approvals(kit, False), people=people)

    assert [e["code"] for e in kit.told(run, "incident")] == [code]


@pytest.mark.parametrize(
    ("cardinality", "rounds"), [("3", 3), ("=n", 2), ("0", 0)], ids=["literal", "feel", "none"]
)
def test_a_cardinality_counts_rounds(kit, cardinality, rounds):
    inside = rounds_of(cardinality)
    compiled = kit.release(
        kit.start(), kit.user("ask", inside), kit.user("z"), kit.chain("start", "ask", "z")
    )

    run = kit.begin(compiled, n=2)

    assert list(kit.open(run).values()) == (["ask"] * rounds or ["z"])


def test_what_a_round_does_not_depend_on_when_the_instance_was_loaded(kit):
    collection = "=[{b: 1, a: 2}, {b: 3, a: 4}]"
    listing = kit.user(
        "ask",
        rounds(True, collection=collection, element="i"),
        outputs={"keys": "=get entries(i).key"},
    )
    compiled = kit.release(kit.start(), listing, kit.chain("start", "ask"))

    loaded, live = kit.complete(kit.begin(compiled), 1), kit.live(compiled)
    live.complete(1, {}, 0, 1)

    assert (loaded.variables, live.variables) == ({"keys": ["a", "b"]}, {"keys": ["a", "b"]})


def test_results_are_gathered_in_the_words_of_the_standard(kit):
    inside = (
        "<multiInstanceLoopCharacteristics><loopDataInputRef>people</loopDataInputRef>"
        '<loopDataOutputRef>decisions</loopDataOutputRef><inputDataItem name="person"/>'
        '<outputDataItem name="decision"/></multiInstanceLoopCharacteristics>'
    )
    task = kit.user("ask", inside, camunda__candidateGroups="=person")
    compiled = kit.release(kit.start(), task, kit.user("z"), kit.chain("start", "ask", "z"))
    run = kit.begin(compiled, people=["a", "b"])
    assert [e["groups"] for e in kit.told(run, "opened")] == [["a"], ["b"]]

    run = kit.complete(run, 2, decision="no")
    run = kit.complete(run, 1, decision="yes")

    assert run.variables["decisions"] == ["yes", "no"]


@pytest.mark.parametrize("sequential", [True, False], ids=["sequential", "parallel"])
def test_the_completion_condition_knows_how_many_rounds_there_are(kit, sequential):
    seen = "nrOfInstances * 100 + nrOfActiveInstances * 10 + nrOfTerminatedInstances"
    until = f"nrOfCompletedInstances = 2 and {seen} = 310"
    run = kit.begin(approvals(kit, sequential, until=until), people=["a", "b", "c"])

    run = kit.complete(run, 1, decision="yes")
    assert "z" not in kit.open(run).values()
    run = kit.complete(run, 2, decision="yes")

    assert list(kit.open(run).values()) == ["z"]

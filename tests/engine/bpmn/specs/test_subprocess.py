def body(kit, *parts, **more):
    return kit.node("subProcess", "body", "".join(parts), **more)


def test_it_runs_within_and_goes_on_after_its_last_token(kit):
    inside = body(
        kit,
        kit.start("s"),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.user("b"),
        kit.chain("s", "p", "a"),
        kit.flow("p", "b"),
    )
    compiled = kit.release(kit.start(), inside, kit.user("z"), kit.chain("start", "body", "z"))
    run = kit.begin(compiled)

    run = kit.complete(run, 1)
    assert kit.open(run) == {2: "b"}
    run = kit.complete(run, 2)

    assert kit.open(run) == {3: "z"}
    assert kit.told(run, "closed_scope") == [{"e": "closed_scope", "no": 1}]


def test_its_inputs_are_variables_of_its_own(kit):
    inside = body(
        kit,
        kit.start("s"),
        kit.user("a", camunda__candidateGroups="=who"),
        kit.chain("s", "a"),
        inputs={"who": '="quality"'},
    )
    compiled = kit.release(
        kit.start(),
        inside,
        kit.user("z", camunda__candidateGroups="=who"),
        kit.chain("start", "body", "z"),
    )
    run = kit.begin(compiled, who="desk")

    run = kit.complete(run, 1, who="changed")

    assert kit.told(run, "opened")[0]["groups"] == ["desk"]
    assert run.variables == {"who": "desk"}


def test_a_write_goes_past_it_to_the_process_when_nothing_nearer_declares_the_name(kit):
    inside = body(
        kit,
        kit.start("s"),
        kit.node("task", "t", outputs={"n": "=1", "o.p": "=2"}),
        kit.chain("s", "t"),
    )
    compiled = kit.release(kit.start(), inside, kit.user("z"), kit.chain("start", "body", "z"))

    run = kit.begin(compiled, o={"q": 3})

    assert run.variables == {"n": 1, "o": {"p": 2, "q": 3}}


def test_the_ids_of_tasks_do_not_depend_on_the_order_of_branches(kit):
    inside = body(kit, kit.start("s"), kit.user("a"), kit.chain("s", "a"))
    drawing = (
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("x"),
        kit.user("y"),
        kit.node("exclusiveGateway", "m"),
        inside,
        kit.chain("start", "p", "x", "m", "body"),
        kit.chain("p", "y", "m"),
    )

    def ids(*order):
        run = kit.begin(kit.release(*drawing))
        found = []
        for number in order:
            run = kit.complete(run, number)
            found += [e["uid"] for e in kit.told(run, "opened")]
        return found

    assert ids(1, 2) == ids(2, 1)
    assert len(set(ids(1, 2))) == 2

import pytest

IN = '<camunda:in source="{0}" target="{1}"/>'
OUT = '<camunda:out source="{0}" target="{1}"/>'


def call(kit, name, *carried, **more):
    return kit.node(
        "callActivity",
        name,
        extension="".join(carried),
        calledElement=more.pop("called", "other"),
        **more,
    )


def test_the_callee_sees_what_is_carried_in_and_nothing_else(kit):
    callee = (
        kit.start("s"),
        kit.user("u", camunda__candidateGroups='=if secret = null then who else "leak"'),
        kit.chain("s", "u"),
    )
    compiled = kit.release(
        kit.start(),
        call(
            kit,
            "c",
            IN.format("person", "who"),
            '<camunda:in sourceExpression="1 + 1" target="two"/>',
        ),
        kit.chain("start", "c"),
        others={"other": callee},
    )

    run = kit.begin(compiled, person="quality", secret="x")

    assert kit.told(run, "opened")[0]["groups"] == ["quality"]
    assert run.scopes()[1].variables == {"two": 2, "who": "quality"}


def test_nothing_comes_back_but_what_is_carried_out(kit):
    callee = (
        kit.start("s"),
        kit.node("task", "t", outputs={"a": "=1", "b": "=2"}),
        kit.chain("s", "t"),
    )
    compiled = kit.release(
        kit.start(),
        call(
            kit,
            "c",
            OUT.format("a", "result"),
            '<camunda:out sourceExpression="a + b" target="sum"/>',
        ),
        kit.user("z"),
        kit.chain("start", "c", "z"),
        others={"other": callee},
    )

    run = kit.begin(compiled)

    assert run.variables == {"result": 1, "sum": 3}


@pytest.mark.parametrize("order", [(1, 2), (2, 1)], ids=["first first", "second first"])
@pytest.mark.parametrize("whole", [False, True], ids=["by field", "whole object"])
def test_two_parallel_calls_that_each_set_one_field_keep_both(kit, order, whole):
    outputs = {"case": "=context put(case, field, mark)"} if whole else {"case.x": "=mark"}
    by_field = {"1": {"case.x": "=mark"}, "2": {"case.y": "=mark"}}

    def callee(n):
        given = outputs if whole else by_field[n]
        return (
            kit.start("s"),
            kit.user("u"),
            kit.node("task", "t", outputs=given),
            kit.chain("s", "u", "t"),
        )

    def caller(n):
        extra = f'<camunda:in sourceExpression="&quot;{"xy"[int(n) - 1]}&quot;" target="field"/>'
        return call(
            kit,
            f"c{n}",
            IN.format("case", "case"),
            extra,
            OUT.format("case", "case"),
            called=f"other{n}",
        )

    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        caller("1"),
        caller("2"),
        kit.node("parallelGateway", "j"),
        kit.user("z"),
        kit.chain("start", "p", "c1", "j", "z"),
        kit.chain("p", "c2", "j"),
        others={"other1": callee("1"), "other2": callee("2")},
    )
    run = kit.begin(compiled, case={"no": 7})

    for number in order:
        run = kit.complete(run, number, mark=number)

    assert run.variables == {"case": {"no": 7, "x": 1, "y": 2}}


def test_all_writes_back_only_what_the_callee_changed(kit):
    callee = (
        kit.start("s"),
        kit.user("u"),
        kit.node("task", "t", outputs={"b": "=20"}),
        kit.chain("s", "u", "t"),
    )
    whole = ('<camunda:in variables="all"/>', '<camunda:out variables="all"/>')
    compiled = kit.release(
        kit.start(),
        call(kit, "c", *whole),
        kit.user("z"),
        kit.chain("start", "c", "z"),
        others={"other": callee},
    )
    run = kit.begin(compiled, a=1, b=2)

    run.set_variables({"a": 10}, 1)
    run = kit.complete(kit.saved(run), 1)

    assert run.variables == {"a": 10, "b": 20}


def test_a_process_that_is_not_there_is_an_incident(kit):
    compiled = kit.release(kit.start(), call(kit, "c"), kit.chain("start", "c"))

    run = kit.begin(compiled)

    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("process_unknown", {"process": "other"})
    ]


def test_an_escalation_out_of_the_callee_reaches_the_boundary_and_the_callee_goes_on(kit):
    callee = (
        kit.start("s"),
        kit.node("intermediateThrowEvent", "shout", kit.escalation()),
        kit.user("u"),
        kit.chain("s", "shout", "u"),
    )
    compiled = kit.release(
        kit.start(),
        call(kit, "c"),
        kit.boundary("heard", "c", kit.escalation(), interrupts=False),
        kit.user("help"),
        kit.chain("start", "c"),
        kit.flow("heard", "help"),
        others={"other": callee},
    )

    run = kit.begin(compiled)

    assert sorted(kit.open(run).values()) == ["help", "u"]
    assert kit.told(run, "escalated") == [
        {"e": "escalated", "code": "LATE", "el": "shout", "by": "heard", "s": 1}
    ]


def test_a_process_that_calls_itself_without_end_is_an_incident(kit):
    compiled = kit.release(kit.start(), call(kit, "c", called="main"), kit.chain("start", "c"))

    run = kit.begin(compiled)

    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("scopes_too_deep", {"limit": 30})
    ]


def test_a_process_that_only_a_message_starts_cannot_be_called(kit):
    compiled = kit.release(
        kit.start(),
        call(kit, "c"),
        kit.chain("start", "c"),
        others={"other": (kit.start("s", kit.message()), kit.user("u"), kit.chain("s", "u"))},
    )

    run = kit.begin(compiled)

    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("start_missing", {"process": "other"})
    ]


def test_all_carries_the_inputs_of_the_call_too(kit):
    callee = (kit.start("s"), kit.user("u"), kit.chain("s", "u"))
    compiled = kit.release(
        kit.start(),
        call(kit, "c", '<camunda:in variables="all"/>', inputs={"n": "=n + 1", "extra": "=true"}),
        kit.chain("start", "c"),
        others={"other": callee},
    )

    run = kit.begin(compiled, n=1)

    assert run.scopes()[1].variables == {"n": 2, "extra": True}


def test_an_object_with_points_in_its_names_comes_back_whole(kit):
    callee = (
        kit.start("s"),
        kit.user("u"),
        kit.node("task", "t", outputs={"case": "=given"}),
        kit.chain("s", "u", "t"),
    )
    compiled = kit.release(
        kit.start(),
        call(kit, "c", IN.format("case", "case"), OUT.format("case", "case")),
        kit.chain("start", "c"),
        others={"other": callee},
    )

    run = kit.complete(kit.begin(compiled, case={"a.b": 1, "c": 2}), 1, given={"a.b": 5, "c": 2})

    assert run.variables == {"case": {"a.b": 5, "c": 2}}


@pytest.mark.parametrize(
    ("own", "key"),
    [("=no", "TS-1"), ("=missing", "K-1"), (None, "K-1")],
    ids=["its own", "null", "none"],
)
def test_a_callee_may_have_a_business_key_of_its_own(kit, own, key):
    callee = (
        kit.start("s"),
        kit.node(
            "intermediateThrowEvent", "t", kit.message("stop"),
            inputs={"k": "=process_instance.key"},
        ),
        kit.node("intermediateCatchEvent", "c2", kit.message()),
        kit.chain("s", "t", "c2"),
    )  # fmt: skip
    carried = "" if own is None else f'<camunda:in businessKey="{own}"/>'
    compiled = kit.release(
        kit.start(), call(kit, "c", carried), kit.chain("start", "c"), others={"other": callee}
    )

    run = kit.begin(compiled, no="TS-1")

    thrown = kit.told(run, "throws")[0]
    assert (thrown["key"], thrown["payload"], run.waits[0]["key"]) == (key, {"k": key}, key)


@pytest.mark.parametrize("binding", ["latest", "deployment"])
def test_what_is_called_is_the_one_version_of_the_release(kit, binding):
    parts = (
        kit.start(),
        call(kit, "c", camunda__calledElementBinding=binding),
        kit.chain("start", "c"),
    )
    others = {"other": (kit.start("s"), kit.user("u"), kit.chain("s", "u"))}

    assert kit.open(kit.begin(kit.release(*parts, others=others))) == {1: "u"}

import pytest


def thrown(kit, kind, inside, *more, **given):
    return kit.release(
        kit.start(), kit.node(kind, "t", inside, **given), *more, kit.flow("start", "t")
    )


@pytest.mark.parametrize("kind", ["intermediateThrowEvent", "endEvent"])
def test_a_message_leaves_with_its_key_and_payload(kit, kind):
    compiled = thrown(
        kit,
        kind,
        kit.message(),
        inputs={"no": "=n"},
        properties={"bihuan:key": '="C-" + string(n)'},
    )

    run = kit.begin(compiled, n=7)

    assert kit.told(run, "throws") == [
        {
            "e": "throws",
            "n": 1,
            "el": "t",
            "kind": "message",
            "name": "call",
            "key": "C-7",
            "payload": {"no": 7},
        }
    ]


def test_without_a_key_of_its_own_a_message_carries_that_of_the_instance(kit):
    run = kit.begin(thrown(kit, "endEvent", kit.message()))

    assert [e["key"] for e in kit.told(run, "throws")] == ["K-1"]


def test_a_send_task_with_a_message_throws_it(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("sendTask", "t", messageRef="m_call", inputs={"a": "=1"}),
        kit.chain("start", "t"),
    )

    run = kit.begin(compiled)

    assert [(e["name"], e["payload"]) for e in kit.told(run, "throws")] == [("call", {"a": 1})]


def test_a_signal_is_heard_in_the_same_instance_at_once_and_leaves_for_others(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.node("intermediateCatchEvent", "c", kit.signal()),
        kit.user("heard"),
        kit.user("a"),
        kit.end("shout", kit.signal()),
        kit.chain("start", "p", "c", "heard"),
        kit.chain("p", "a", "shout"),
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert kit.open(run) == {2: "heard"}
    assert [(e["kind"], e["name"], e["key"]) for e in kit.told(run, "throws")] == [
        ("signal", "alarm", None)
    ]


def test_several_are_all_thrown_and_an_error_last(kit):
    event = kit.end("t", kit.error() + kit.message() + kit.escalation() + kit.signal())
    body = kit.node("subProcess", "body", kit.start("s") + event + kit.chain("s", "t"))
    compiled = kit.release(
        kit.start(),
        body,
        kit.boundary("e", "body", kit.error()),
        kit.user("b"),
        kit.chain("start", "body"),
        kit.flow("e", "b"),
    )

    run = kit.begin(compiled)

    assert kit.open(run) == {1: "b"}
    assert [e.get("kind", e["e"]) for e in kit.told(run, "throws", "escalated", "error")] == [
        "message", "signal", "escalated", "error",
    ]  # fmt: skip


def test_after_an_incident_what_went_out_is_not_thrown_again(kit):
    run = kit.begin(thrown(kit, "endEvent", kit.message() + kit.error()))
    assert [e["code"] for e in kit.told(run, "incident")] == ["error_uncaught"]
    assert len(kit.told(run, "throws")) == 1

    run.retry(1, 1)
    run = kit.saved(run)

    assert (kit.told(run, "throws"), [e["no"] for e in kit.told(run, "incident")]) == ([], [2])


def test_a_signal_reaches_a_catch_at_which_a_token_has_just_arrived(kit):
    """Whichever of the two branches is drawn first."""
    parts = (
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.node("intermediateThrowEvent", "t", kit.signal()),
        kit.node("intermediateCatchEvent", "c", kit.signal()),
        kit.user("heard"),
        kit.chain("start", "p"),
        kit.chain("c", "heard"),
    )
    flows = [kit.flow("p", "t"), kit.flow("p", "c")]

    runs = [kit.begin(kit.release(*parts, *order)) for order in (flows, flows[::-1])]

    assert [kit.open(run) for run in runs] == [{1: "heard"}, {1: "heard"}]


def test_an_error_that_nobody_catches_is_an_incident_and_not_an_end(kit):
    run = kit.begin(thrown(kit, "endEvent", kit.error()))

    assert run.status == "active"
    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("error_uncaught", {"error": "BROKEN"})
    ]


def test_an_escalation_that_nobody_catches_is_a_recorded_fact(kit):
    run = kit.begin(thrown(kit, "endEvent", kit.escalation()))

    assert run.status == "completed"
    assert kit.told(run, "escalated") == [{"e": "escalated", "code": "LATE", "el": "t", "by": None}]


def test_a_terminate_end_stops_its_scope_alone(kit):
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s")
        + kit.node("parallelGateway", "p")
        + kit.user("a")
        + kit.user("b")
        + kit.end("stop", "<terminateEventDefinition/>")
        + kit.chain("s", "p", "a", "stop")
        + kit.flow("p", "b"),
    )
    compiled = kit.release(kit.start(), body, kit.user("z"), kit.chain("start", "body", "z"))

    run = kit.complete(kit.begin(compiled), 1)

    assert kit.open(run) == {3: "z"}


def test_the_last_end_in_the_root_names_how_the_instance_ended(kit):
    compiled = kit.release(
        kit.start(), kit.user("a"), kit.end("end_closed"), kit.chain("start", "a", "end_closed")
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert (run.status, run.end) == ("completed", "end_closed")

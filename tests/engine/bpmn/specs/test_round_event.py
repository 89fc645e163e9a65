import pytest

ROUNDS = "multiInstanceLoopCharacteristics"
COMPLEX = "complexBehaviorDefinition"


@pytest.fixture
def draw(kit, monkeypatch):
    """Compile parts in a file with event definitions beside the processes."""
    beside = (
        '<signalEventDefinition id="d_alarm" signalRef="s_alarm"/>'
        '<messageEventDefinition id="d_call" messageRef="m_call"/>'
        '<escalationEventDefinition id="d_late" escalationRef="c_late"/>'
    )
    process = kit.process
    monkeypatch.setattr(
        kit, "process", lambda *a: process(*a).replace(b"<process", f"{beside}<process".encode(), 1)
    )
    return kit.release


def rounds(behavior, inside="", *, order="false", cardinality="3", until=""):
    attributes = f'isSequential="{order}" behavior="{behavior}"'
    done = f"<completionCondition>{until}</completionCondition>" if until else ""
    number = f"<loopCardinality>{cardinality}</loopCardinality>"
    return f"<{ROUNDS} {attributes}>{number}{inside}{done}</{ROUNDS}>"


def thrown_by_reference(behavior, definition, **more):
    name = {"One": "oneBehaviorEventRef", "None": "noneBehaviorEventRef"}[behavior]
    return rounds(f'{behavior}" {name}="{definition}', **more)


def watched(kit, loop, event, interrupts=True):
    return (
        kit.start(),
        kit.user("ask", loop),
        kit.boundary("b", "ask", event, interrupts=interrupts),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "ask", "z"),
        kit.flow("b", "after"),
    )


EVENTS = {
    "signal": ("d_alarm", "signal"),
    "message": ("d_call", "message"),
    "escalation": ("d_late", "escalation"),
}


@pytest.mark.parametrize("order", ["true", "false"], ids=["sequential", "parallel"])
@pytest.mark.parametrize("interrupts", [True, False], ids=["interrupting", "beside"])
@pytest.mark.parametrize(("definition", "event"), EVENTS.values(), ids=EVENTS)
@pytest.mark.parametrize(("behavior", "times"), [("One", 1), ("None", 3)], ids=["first", "each"])
def test_rounds_go_on_beside_what_their_events_start(
    kit, draw, behavior, times, definition, event, interrupts, order
):
    loop = thrown_by_reference(behavior, definition, order=order)
    run = kit.begin(draw(*watched(kit, loop, getattr(kit, event)(), interrupts)))

    while tasks := [number for number, el in kit.open(run).items() if el == "ask"]:
        run = kit.complete(run, tasks[0])

    assert sorted(kit.open(run).values()) == ["after"] * times + ["z"]


def test_automatic_rounds_are_told_of_as_well(kit, draw):
    loop = thrown_by_reference("None", "d_alarm", order="true")
    compiled = draw(
        kit.start(),
        kit.node("task", "ask", loop),
        kit.boundary("b", "ask", kit.signal()),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "ask", "z"),
        kit.flow("b", "after"),
    )

    run = kit.begin(compiled)

    assert sorted(kit.open(run).values()) == ["after", "after", "after", "z"]


def test_a_signal_from_elsewhere_interrupts_as_drawn(kit, draw):
    loop = thrown_by_reference("One", "d_alarm")
    run = kit.begin(draw(*watched(kit, loop, kit.signal())))

    run.signal("alarm", {}, 0)

    assert list(kit.open(kit.saved(run)).values()) == ["after"]


def test_a_message_that_the_border_takes_goes_no_further(kit, draw):
    loop = thrown_by_reference("One", "d_call")
    run = kit.complete(kit.begin(draw(*watched(kit, loop, kit.message()))), 1)
    nobody = kit.complete(kit.begin(draw(*watched(kit, loop, kit.message("stop")))), 1)

    assert kit.told(run, "throws") == []
    assert [(e["el"], e["name"], e["key"]) for e in kit.told(nobody, "throws")] == [
        ("ask", "call", "K-1")
    ]


def test_each_complex_behavior_asks_after_every_round(kit):
    def complex_one(condition, event):
        return f"<{COMPLEX}><condition>{condition}</condition><event>{event}</event></{COMPLEX}>"

    inside = complex_one("nrOfCompletedInstances = 2", kit.signal()) + complex_one(
        'word = "late" and nrOfTerminatedInstances = 0', kit.escalation()
    )
    compiled = kit.release(
        kit.start(),
        kit.user("ask", rounds("Complex", inside)),
        kit.boundary("b", "ask", kit.signal()),
        kit.boundary("c", "ask", kit.escalation(), interrupts=False),
        kit.user("half"),
        kit.user("late"),
        kit.chain("start", "ask"),
        kit.flow("b", "half"),
        kit.flow("c", "late"),
    )
    run = kit.begin(compiled)

    first = kit.complete(run, 1, word="late")
    assert sorted(kit.open(first).values()) == ["ask", "ask", "late"]
    second = kit.complete(first, 2, word="soon")
    assert sorted(kit.open(second).values()) == ["ask", "half", "late"]


def test_an_undecided_condition_leaves_the_round_uncounted(kit):
    inside = f"<{COMPLEX}><condition>word</condition><event>{kit.signal()}</event></{COMPLEX}>"
    compiled = kit.release(
        kit.start(),
        kit.user("ask", rounds("Complex", inside, until="nrOfCompletedInstances = 1")),
        kit.user("z"),
        kit.chain("start", "ask", "z"),
    )
    run = kit.complete(kit.begin(compiled), 2)
    assert [e["code"] for e in kit.told(run, "incident")] == ["condition_not_boolean"]

    run.set_variables({"word": True}, 0)
    run.retry(1, 0)
    run = kit.saved(run)

    assert [e["name"] for e in kit.told(run, "throws")] == ["alarm"]
    assert list(kit.open(run).values()) == ["z"]


def test_the_event_is_told_before_the_rest_is_cut_off(kit, draw):
    loop = thrown_by_reference("One", "d_alarm", until="true")

    run = kit.complete(kit.begin(draw(*watched(kit, loop, kit.signal()))), 1)

    assert sorted(kit.open(run).values()) == ["after", "z"]
    assert len(kit.told(run, "cancelled")) == 2


def test_an_event_that_ends_the_multi_instance_ends_it_once(kit, draw):
    loop = thrown_by_reference("One", "d_alarm")
    body = kit.node(
        "subProcess",
        "body",
        kit.start("s") + kit.user("ask", loop) + kit.end("e") + kit.chain("s", "ask", "e"),
    )
    compiled = draw(
        kit.start(),
        body,
        kit.boundary("b", "body", kit.signal()),
        kit.user("after"),
        kit.chain("start", "body"),
        kit.flow("b", "after"),
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert (list(kit.open(run).values()), len(run.scopes())) == (["after"], 1)


def test_rounds_that_the_event_ends_are_counted_in_the_same_step(kit, draw):
    inner = (
        kit.start("s")
        + kit.node("eventBasedGateway", "g")
        + kit.node("intermediateCatchEvent", "w", kit.signal())
        + kit.node("intermediateCatchEvent", "m", kit.message())
        + kit.chain("s", "g", "w")
        + kit.flow("g", "m")
    )
    body = kit.node("subProcess", "ask", thrown_by_reference("One", "d_alarm") + inner)
    compiled = draw(
        kit.start(),
        body,
        kit.boundary("b", "ask", kit.signal(), interrupts=False),
        kit.user("after"),
        kit.user("z"),
        kit.chain("start", "ask", "z"),
        kit.flow("b", "after"),
    )

    run = kit.deliver(kit.begin(compiled))

    assert sorted(kit.open(run).values()) == ["after", "z"]
    assert (len(kit.told(run, "throws")), len(run.scopes())) == (1, 1)

import pytest

from engine import bpmn
from tests.engine.bpmn.conftest import INSTANCE

OBJECT = '<dataObject id="o" name="order"/><dataObjectReference id="r" dataObjectRef="o"/>'
IN, OUT = '<dataInput id="i" name="taken"/>', '<dataOutput id="u" name="out"/>'


def io(*inside):
    return f"<ioSpecification>{''.join(inside)}</ioSpecification>"


def into(source="r", target="i", more=""):
    ends = f"<sourceRef>{source}</sourceRef><targetRef>{target}</targetRef>"
    return f"<dataInputAssociation>{ends}{more}</dataInputAssociation>"


def out(source="u", target="r", more=""):
    ends = f"<sourceRef>{source}</sourceRef><targetRef>{target}</targetRef>"
    return f"<dataOutputAssociation>{ends}{more}</dataOutputAssociation>"


def service(kit, name, inside, **more):
    return kit.node(
        "serviceTask", name, inside, camunda__type="external", camunda__topic=name, **more
    )


def inline(*topics):
    return dict.fromkeys(topics, "inline")


def test_a_result_goes_to_a_data_object_and_from_there_into_the_next_activity(kit):
    kit.world.answers = {"make": {"out": 7}, "use": {}}
    compiled = kit.release(
        OBJECT,
        kit.start(),
        service(kit, "make", io(OUT) + out()),
        kit.user("between"),
        service(kit, "use", io(IN) + into()),
        kit.chain("start", "make", "between", "use"),
        topics=inline("make", "use"),
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert run.status == "completed"
    assert (run.variables["order"], kit.world.asked) == (7, [("make", {}), ("use", {"taken": 7})])


def test_the_answers_of_a_person_and_the_result_of_a_worker_are_outputs(kit):
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.user("u1", io(OUT) + out()),
        service(kit, "w", io(OUT.replace('id="u"', 'id="v"')) + out("v")),
        kit.user("z"),
        kit.chain("start", "u1", "w", "z"),
    )
    run = kit.complete(kit.begin(compiled), 1, out="yes")
    (waiting,) = kit.told(run, "external")
    assert run.variables == {"order": "yes", "out": "yes"}

    run.finish(waiting["no"], {"out": "done"}, 0)

    assert kit.saved(run).variables["order"] == "done"


def test_an_output_that_nothing_was_made_for_leaves_its_target_alone(kit):
    compiled = kit.release(
        OBJECT, kit.start(), kit.user("u1", io(OUT) + out()), kit.user("z"),
        kit.chain("start", "u1", "z"),
    )  # fmt: skip

    run = kit.complete(kit.begin(compiled, order="kept", out="of before"), 1, other=1)

    assert run.variables["order"] == "kept"


def test_expressions_take_the_place_of_a_plain_copy(kit):
    change = "<transformation>order.total + 1</transformation>"
    assigned = "<assignment><from>out * 2</from><to>order.total</to></assignment>"
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.user("u1", io(IN, OUT) + into(more=change) + out(more=assigned)),
        kit.user("z"),
        kit.chain("start", "u1", "z"),
    )  # fmt: skip

    run = kit.begin(compiled, order={"total": 1, "no": 5})
    assert run.seen_by(1)["taken"] == 2
    run = kit.complete(run, 1, out=21)

    assert run.variables["order"] == {"no": 5, "total": 42}


def test_inputs_may_have_the_names_of_each_others_sources(kit):
    inputs = '<dataInput id="i" name="b"/><dataInput id="j" name="a"/>'
    data = '<dataObject id="x" name="a"/><dataObject id="y" name="b"/>'
    compiled = kit.release(
        data,
        kit.start(),
        kit.user("u1", io(inputs) + into("x", "i") + into("y", "j")),
        kit.chain("start", "u1"),
    )

    run = kit.begin(compiled, a=1, b=2)

    seen = run.seen_by(1)
    assert (seen["a"], seen["b"], run.variables) == (2, 1, {"a": 1, "b": 2})


def test_data_of_a_sub_process_stays_in_it_until_it_is_copied_out(kit):
    sub_in, sub_out = '<dataInput id="si" name="given"/>', '<dataOutput id="so" name="result"/>'
    inner = (
        '<property id="p" name="note"/><dataObject id="x" name="draft"/>',
        io(sub_in, sub_out) + into("r", "si") + out("so", "r"),
        kit.start("s"),
        kit.user("a", io(IN, OUT) + into("si", "i") + out("u", "x")),
        kit.user("b", io('<dataOutput id="w" name="out"/>') + out("w", "so")),
        kit.chain("s", "a", "b"),
    )
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.node("subProcess", "sub", "".join(inner)),
        kit.user("z"),
        kit.chain("start", "sub", "z"),
    )

    run = kit.begin(compiled, order="first")
    assert (run.seen_by(1)["taken"], run.seen_by(1)["note"]) == ("first", None)
    run = kit.complete(run, 1, out="sketch", note="mine")
    assert run.seen_by(2)["draft"] == "sketch"
    assert run.variables == {"order": "first", "out": "sketch"}
    run = kit.complete(run, 2, out="second")

    assert run.variables == {"order": "second", "out": "second"}


def test_a_thrown_message_carries_what_is_copied_into_it(kit):
    event = IN + kit.message() + into()
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.node("intermediateThrowEvent", "t", event, inputs={"more": "=taken + 1"}),
        kit.node(
            "sendTask", "s", io(IN.replace('"i"', '"k"')) + into(target="k"), messageRef="m_call"
        ),
        kit.end("e", event.replace('id="i"', 'id="j"').replace(">i<", ">j<")),
        kit.chain("start", "t", "s", "e"),
    )

    run = kit.begin(compiled, order=4)

    assert [effect["payload"] for effect in kit.told(run, "throws")] == [
        {"taken": 4, "more": 5},
        {"taken": 4},
        {"taken": 4},
    ]


CATCHING = {
    "catch event": ("intermediateCatchEvent", OUT, {}),
    "receive task": ("receiveTask", io(OUT), {"messageRef": "m_call"}),
    "boundary event": ("boundaryEvent", OUT, {"attachedToRef": "host"}),
}


@pytest.mark.parametrize(("kind", "inside", "more"), CATCHING.values(), ids=CATCHING)
def test_what_a_message_brought_is_copied_when_it_came(kit, kind, inside, more):
    definition = "" if kind == "receiveTask" else kit.message()
    first = "host" if kind == "boundaryEvent" else "c"
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.user("host") if kind == "boundaryEvent" else "",
        kit.node(kind, "c", inside + definition + out(), **more),
        kit.user("z"),
        kit.flow("start", first) + kit.flow("c", "z"),
    )

    run = kit.deliver(kit.begin(compiled, order="old"), out="new")

    assert run.variables == {"order": "new", "out": "new"}


@pytest.mark.parametrize("into_one", [False, True], ids=["each a variable", "one variable"])
def test_what_an_instance_began_with_is_copied_from_its_start(kit, into_one):
    properties = {"bihuan:answers": "payload"} if into_one else {}
    start = kit.start("start", OUT + kit.message() + out(), properties=properties)
    compiled = kit.release(OBJECT, start, kit.user("z"), kit.chain("start", "z"))

    run = bpmn.begin(
        compiled, INSTANCE, "main", element="start", key="K", variables={"out": 3}, at=0,
        world=kit.world, actor=1, drill=False,
    )  # fmt: skip

    assert kit.saved(run).variables["order"] == 3


def test_an_event_sub_process_copies_what_its_event_brought(kit):
    inner = kit.start("es", OUT + kit.message() + out(), isInterrupting="false")
    inner += kit.user("ez") + kit.chain("es", "ez")
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.user("z"),
        kit.chain("start", "z"),
        kit.node("subProcess", "esp", inner, triggeredByEvent="true"),
    )

    run = kit.deliver(kit.begin(compiled, order="old"), out="new")

    assert run.variables == {"order": "new"}


def test_a_copy_that_fails_stops_and_can_be_tried_again(kit):
    wrong = "<transformation>if order = 1 then 5 else function(x) x</transformation>"
    compiled = kit.release(
        OBJECT, kit.start(), kit.user("u1", io(OUT) + out(more=wrong)), kit.user("z"),
        kit.chain("start", "u1", "z"),
    )  # fmt: skip
    run = kit.complete(kit.begin(compiled, order=0), 1, out=1)
    (incident,) = kit.told(run, "incident")
    assert (incident["code"], run.variables["order"]) == ("feel_not_loggable", 0)

    run.set_variables({"order": 1}, 0)
    run = kit.saved(run)
    run.retry(incident["no"], 0)

    assert (kit.saved(run).variables["order"], kit.open(run)) == (5, {2: "z"})


def test_each_round_has_its_own_copy(kit):
    rounds = '<multiInstanceLoopCharacteristics camunda:collection="=[1, 2]"/>'
    compiled = kit.release(
        OBJECT, kit.start(), kit.user("u1", rounds + io(IN) + into()), kit.chain("start", "u1")
    )

    run = kit.begin(compiled, order=9)

    assert [run.seen_by(task)["taken"] for task in (1, 2)] == [9, 9]


def test_a_run_in_memory_and_one_saved_at_each_step_are_the_same(kit):
    compiled = kit.release(
        OBJECT,
        kit.start(),
        kit.user("u1", io(IN, OUT) + into() + out()),
        kit.user("z", io(IN.replace('"i"', '"k"')) + into("r", "k")),
        kit.chain("start", "u1", "z"),
    )
    live = kit.live(compiled, order={"a": 1})
    saved = kit.saved(kit.live(compiled, order={"a": 1}))

    live.complete(1, {"out": {"b": 2}}, 0, 1)
    saved = kit.complete(saved, 1, out={"b": 2})

    assert (live.effects, live.dump()) == (saved.effects, saved.dump())

import pytest

from engine.drawing import Copy, Data, Misdrawn
from tests.engine.check.drawn import drawing

REF = '<dataObjectReference id="r" dataObjectRef="o"/>'
OBJECT = '<dataObject id="o" name="order"/>' + REF
IO = (
    '<ioSpecification><dataInput id="i" name="in"/><dataOutput id="u" name="out"/>'
    "<inputSet><dataInputRefs>i</dataInputRefs></inputSet>"
    "<outputSet><dataOutputRefs>u</dataOutputRefs></outputSet></ioSpecification>"
)


def ends(*sources, target=""):
    inside = "".join(f"<sourceRef>{source}</sourceRef>" for source in sources)
    return inside + (f"<targetRef>{target}</targetRef>" if target else "")


def into(inside):
    return f'<dataInputAssociation id="a">{inside}</dataInputAssociation>'


def out(inside):
    return f'<dataOutputAssociation id="b">{inside}</dataOutputAssociation>'


def data(inside, kind="task", before="", **around):
    body = f'{before}<{kind} id="t">{inside}</{kind}>'
    return drawing(body, **around).processes[0].scope.nodes["t"].data


def test_an_association_copies_between_a_data_object_and_an_activity():
    found = data(IO + into(ends("r", target="i")) + out(ends("u", target="r")), before=OBJECT)

    assert found == Data(
        going_in=(Copy(line=4, number=1, source="order", target="in"),),
        going_out=(Copy(line=4, number=2, source="out", target="order"),),
    )


def test_the_name_a_modeller_gives_to_a_reference_is_that_of_the_data_object():
    before = '<dataObject id="o"/><dataObjectReference id="r" name="order" dataObjectRef="o"/>'

    found = data(IO + into(ends("r", target="i")), before=before)

    assert found.going_in == (Copy(line=4, number=1, source="order", target="in"),)


def test_what_has_no_name_or_several_goes_by_its_id():
    before = (
        '<dataObject id="o"/><dataObjectReference id="r" name="new" dataObjectRef="o"/>'
        '<dataObjectReference id="r2" name="old" dataObjectRef="o"/><property id="p"/>'
    )

    found = data(IO + into(ends("r", target="i")) + out(ends("u", target="p")), before=before)

    assert [found.going_in[0].source, found.going_out[0].target] == ["o", "p"]


def test_a_transformation_and_assignments_are_expressions():
    assigned = "<assignment><from>1</from><to>{}</to></assignment>"
    inside = ends("r", target="i") + "<transformation> =order + 1 </transformation>"
    inside += assigned.format("i") + assigned.format("in.a.b")

    found = data(IO + into(inside), before=OBJECT)

    assert [(copy.text, copy.target, copy.source) for copy in found.going_in] == [
        ("=order + 1", "in", None),
        ("1", "in", None),
        ("1", "in.a.b", None),
    ]


PICTURES = {
    "to a data store": ends("u", target="store"),
    "without a source": ends(target="r"),
    "without a target": ends("u"),
    "from the activity itself": ends("t", target="r"),
}


@pytest.mark.parametrize("inside", PICTURES.values(), ids=PICTURES)
def test_an_arrow_that_copies_nothing_is_a_picture(inside):
    found = data(IO + out(inside), before=OBJECT + '<dataStoreReference id="store"/>')

    assert found == Data(pictures=(("dataOutputAssociation", 4),))


def test_the_placeholder_of_a_modeller_is_neither_a_variable_nor_a_target():
    placeholder = '<property id="p" name="__targetRef_placeholder"/>'

    found = data(placeholder + into(ends("r", target="p")), before=OBJECT)

    assert found == Data(pictures=(("dataInputAssociation", 4),))


def test_properties_and_the_outputs_of_a_sub_process_are_its_own():
    inside = IO + '<property id="p"/><dataObject id="x"/><dataObject id="y" name="kept"/>'
    inside += f'<task id="a">{IO.replace("i", "j")}</task>'

    node = drawing(f'<subProcess id="t">{inside}</subProcess>').processes[0].scope.nodes["t"]

    assert node.data.own == ("out", "p")
    assert node.scope is not None
    assert node.scope.data == Data()


def test_a_data_object_that_is_copied_is_a_variable_of_its_sub_process():
    task = f'<task id="a">{IO}{out(ends("u", target="r"))}</task>'
    body = f'<subProcess id="t"><dataObject id="x"/>{OBJECT}{task}</subProcess>'

    node = drawing(body).processes[0].scope.nodes["t"]

    assert node.scope is not None
    assert node.scope.data.own == ("order",)
    assert node.scope.nodes["a"].data.going_out[0].target == "order"


SELF = '<messageEventDefinition messageRef="m"/>'
REFUSED = {
    "a source that is not there": (
        into(ends("gone", target="i")), "reference_dangling", {"reference": "gone"},
    ),
    "a target of the wrong kind": (
        into(ends("r", target="u")), "data_end", {"kind": "dataOutput", "reference": "u"},
    ),
    "an output as where it comes from": (
        into(ends("u", target="i")), "data_end", {"kind": "dataOutput", "reference": "u"},
    ),
    "data of a scope that is not around": (
        into(ends("far", target="i")), "data_end", {"kind": "property", "reference": "far"},
    ),
    "several sources": (
        into(ends("r", "r", target="i")),
        "unsupported",
        {"construct": "dataInputAssociation with several sources"},
    ),
    "an expression that goes nowhere": (
        into(ends("r") + "<transformation>1</transformation>"),
        "unsupported",
        {"construct": "dataInputAssociation without a target"},
    ),
    "an assignment to something else": (
        into(ends("r", target="i") + "<assignment><from>1</from><to>y</to></assignment>"),
        "data_assigned_elsewhere",
        {"to": "y"},
    ),
    "a name with a dot": (into(ends("dot", target="i")), "data_name", {"name": "a.b"}),
    "rounds that each would copy out": (
        "<multiInstanceLoopCharacteristics/>" + out(ends("u", target="r")),
        "unsupported",
        {"construct": "dataOutputAssociation on multiInstanceLoopCharacteristics"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "code", "facts"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_copied_is_told(inside, code, facts):
    before = OBJECT + '<dataObject id="dot" name="a.b"/><task id="x"><property id="far"/></task>'

    found = data(IO + inside, before=before)

    assert found.wrong == (Misdrawn(code=code, line=4, facts=facts),)
    assert (found.going_in, found.going_out) == ((), ())


@pytest.mark.parametrize(
    ("kind", "association", "construct"),
    [
        ("callActivity", into(ends("r", target="i")), "dataInputAssociation on callActivity"),
        ("endEvent", into(ends("r", target="i")), "dataInputAssociation on endEvent"),
        (
            "endEvent",
            '<errorEventDefinition errorRef="e"/>' + into(ends("r", target="i")),
            "dataInputAssociation on errorEventDefinition endEvent",
        ),
        (
            "intermediateThrowEvent",
            SELF + out(ends("u", target="r")),
            "dataOutputAssociation on messageEventDefinition intermediateThrowEvent",
        ),
        (
            "startEvent",
            SELF + into(ends("r", target="i")),
            "dataInputAssociation on messageEventDefinition startEvent",
        ),
        (
            "boundaryEvent",
            "<timerEventDefinition/>" + out(ends("u", target="r")),
            "dataOutputAssociation on timerEventDefinition boundaryEvent",
        ),
    ],
    ids=["call", "end", "error", "throw out", "start in", "timer"],
)
def test_nothing_is_copied_where_nobody_takes_or_gives_it(kind, association, construct):
    inside = '<dataInput id="i"/><dataOutput id="u"/>' + association

    assert data(inside, kind, before=OBJECT).wrong == (
        Misdrawn(code="unsupported", line=4, facts={"construct": construct}),
    )


def test_an_event_with_a_message_copies_into_it_and_out_of_it():
    thrown = data(
        '<dataInput id="i"/>' + SELF + into(ends("r", target="i")), "endEvent", before=OBJECT
    )
    caught = data(
        '<dataOutput id="u"/>' + SELF + out(ends("u", target="r")), "startEvent", before=OBJECT
    )

    assert thrown.going_in == (Copy(line=4, number=2, source="order", target="i"),)
    assert caught.going_out == (Copy(line=4, number=2, source="u", target="order"),)


def test_data_behind_data_of_the_same_name_is_out_of_reach():
    task = f'<task id="t">{IO}{into(ends("r", target="i"))}</task>'
    body = f'{OBJECT}<subProcess id="s"><property id="order"/>{task}</subProcess>'

    inner = drawing(body).processes[0].scope.nodes["s"].scope

    assert inner is not None
    assert inner.nodes["t"].data.wrong == (
        Misdrawn(code="data_hidden", line=4, facts={"name": "order"}),
    )

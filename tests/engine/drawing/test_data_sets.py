import pytest

from engine.drawing import Misdrawn
from tests.engine.check.drawn import drawing

INPUT = '<dataInput id="i" name="n"/>'
NAMED = "<inputSet><dataInputRefs>i</dataInputRefs></inputSet>"
BEFORE = '<itemDefinition id="one" isCollection="false"/><message id="m" itemRef="one"/>'


def io(*inside):
    return f"<ioSpecification>{''.join(inside)}</ioSpecification>"


WRONG = {
    "two sets of inputs": (
        "task", io(INPUT, NAMED, NAMED), "unsupported", {"construct": "several inputSets"},
    ),
    "data while it executes": (
        "task",
        io("<inputSet><whileExecutingInputRefs>i</whileExecutingInputRefs></inputSet>"),
        "unsupported",
        {"construct": "whileExecutingInputRefs"},
    ),
    "a set that names nothing": ("task", io(NAMED), "reference_dangling", {"reference": "i"}),
    "an input in no set": (
        "task", io(INPUT, "<inputSet/>"), "data_in_no_set", {"name": "n", "set": "inputSet"},
    ),
    "inputs of a call": (
        "callActivity", io(INPUT, NAMED), "unsupported",
        {"construct": "ioSpecification on callActivity"},
    ),
    "inputs of an operation": (
        "serviceTask operationRef='x'", io(INPUT, NAMED), "unsupported",
        {"construct": "ioSpecification with operationRef"},
    ),
    "rounds over an input": (
        "task",
        io(INPUT, NAMED) + "<multiInstanceLoopCharacteristics><loopDataInputRef>i"
        "</loopDataInputRef></multiInstanceLoopCharacteristics>",
        "unsupported",
        {"construct": "ioSpecification with loopDataInputRef"},
    ),
    "a collection of one": (
        "task", '<property id="p" itemSubjectRef="one" isCollection="true"/>', "data_collection",
        {"name": "p"},
    ),
    "an output that is not the message": (
        "startEvent",
        '<messageEventDefinition messageRef="m"/><dataOutput id="u" itemSubjectRef="two"/>',
        "data_of_message",
        {"name": "u"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "inside", "code", "facts"), WRONG.values(), ids=WRONG)
def test_sets_and_items_that_cannot_be_are_told(tag, inside, code, facts):
    kind = tag.partition(" ")[0]
    scope = drawing(f'<{tag} id="t">{inside}</{kind}>', before=BEFORE).processes[0].scope

    assert scope.nodes["t"].data.wrong == (Misdrawn(code=code, line=4, facts=facts),)


def test_inputs_of_a_process_are_looked_at_too():
    scope = drawing(io(INPUT, "<inputSet/>")).processes[0].scope

    assert [wrong.code for wrong in scope.data.wrong] == ["data_in_no_set"]


@pytest.mark.parametrize(
    "inside",
    [
        io(),
        io(INPUT),
        io(INPUT, NAMED),
        io(INPUT, NAMED.replace("data", "optional"), "<outputSet/>"),
    ],
    ids=["nothing", "no sets", "one set", "optional"],
)
def test_one_set_that_names_all_is_fine(inside):
    assert drawing(f'<task id="t">{inside}</task>').processes[0].scope.nodes["t"].data.wrong == ()

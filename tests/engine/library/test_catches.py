from engine import bpmn
from engine.library.catches import called_from, catches
from tests.engine.drawings import (
    FORM,
    catch,
    chain,
    drawing,
    end,
    message,
    process,
    start,
    throw,
    user,
)

CALL = '<callActivity id="c" calledElement="{}"/>'
FILES = {
    "f02.form": FORM,
    "outer.bpmn": drawing(
        process(
            "outer",
            start(),
            throw("t", message("call")),
            CALL.format("inner"),
            end(),
            chain(*"stce"),
        )
    ),
    "inner.bpmn": drawing(
        process(
            "inner",
            start(event=message("go")),
            '<startEvent id="s0"/>',
            CALL.format("outer"),
            user("a"),
            end(),
            chain("s", "c", "a", "e"),
            '<sequenceFlow id="f0" sourceRef="s0" targetRef="c"/>',
        )
    ),
    "alone.bpmn": drawing(
        process("alone", start(), catch("w", message("call")), end(), chain(*"swe"))
    ),
}


def test_a_process_may_receive_what_it_and_what_it_calls_catch():
    compiled = bpmn.compile_release(FILES, {})

    assert catches(compiled) == {
        "outer": frozenset({"go"}),
        "inner": frozenset({"go"}),
        "alone": frozenset({"call"}),
    }


def test_calls_are_followed_once_even_in_a_circle():
    compiled = bpmn.compile_release(FILES, {})

    assert called_from(compiled, "outer") == ["outer", "inner"]
    assert called_from(compiled, "nowhere") == []

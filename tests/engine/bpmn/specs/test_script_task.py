import pytest

from engine import bpmn
from engine.errors import OperationFailed, ReleaseRefused

TOPIC = "script:DO"


def drawn(kit, *more):
    task = kit.node("scriptTask", "t", "<script> DO </script>")
    return {
        "main.bpmn": kit.process(
            "main", kit.start(), task, kit.end(), *more, kit.chain("start", "t", "end")
        )
    }


def test_a_script_that_stands_for_nothing_is_refused(kit):
    with pytest.raises(ReleaseRefused) as refused:
        bpmn.compile_release(drawn(kit), {}, ["OTHER"])

    assert [(f.code, f.element_id, f.facts) for f in refused.value.findings] == [
        ("unsupported", "t", {"construct": "scriptTask"})
    ]


def test_a_script_sees_every_variable_and_writes_what_it_answers(kit):
    kit.world.answers[TOPIC] = {"b": 2}

    run = kit.begin(bpmn.compile_release(drawn(kit), {TOPIC: "inline"}, ["DO"]), a=1)

    assert (run.status, run.variables) == ("completed", {"a": 1, "b": 2})
    assert kit.world.asked == [(TOPIC, {"a": 1})]


def test_a_script_may_take_time(kit):
    run = kit.begin(bpmn.compile_release(drawn(kit), {}, ["DO"]), a=1)
    (asked,) = kit.told(run, "external")

    run.finish(asked["no"], {"b": 2}, 5)

    assert (asked["topic"], asked["input"]) == (TOPIC, {"a": 1})
    assert (kit.saved(run).status, run.variables) == ("completed", {"a": 1, "b": 2})


def test_an_error_of_a_script_is_caught_beside_it(kit):
    kit.world.answers[TOPIC] = OperationFailed("BROKEN")
    caught = kit.boundary("y", "t", kit.error()) + kit.user("u") + kit.chain("y", "u")

    run = kit.begin(bpmn.compile_release(drawn(kit, caught), {TOPIC: "inline"}, ["DO"]))

    assert list(kit.open(run).values()) == ["u"]

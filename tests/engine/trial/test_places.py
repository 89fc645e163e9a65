from engine import bpmn
from engine.trial.places import finding_at, finding_of, node_of
from tests.engine.trial.drawn import file

COMPILED = bpmn.compile_release(
    {
        "x.bpmn": file(
            p='<startEvent id="s"/>\n<subProcess id="i"><startEvent id="t"/>'
            '<task id="u" name="查"/></subProcess>'
        )
    },
    {},
)


def test_an_element_is_found_however_deep():
    found = [node_of(COMPILED, "p", name) for name in ("u", "gone")]

    assert [node and node.kind for node in found] == ["task", None]
    assert node_of(COMPILED, "q", "u") is None


def test_a_finding_is_where_the_element_is_or_the_process():
    deep = finding_at(COMPILED, "p", "u", "code", "advice", due=1)
    whole = finding_of(COMPILED.processes["p"], "code", n=1)

    assert (deep.file, deep.line, deep.facts) == ("x.bpmn", 5, {"element": "查", "due": 1})
    assert (whole.file, whole.line, whole.element_id, whole.severity) == ("x.bpmn", 3, "p", "error")

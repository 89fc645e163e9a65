import pytest

from engine.bpmn import compile_release
from engine.drawing import read
from engine.trial import Question, try_out
from tests.conformance.betsy import Watched

CALLER = (
    '<process id="main" isExecutable="true"><startEvent id="s"/>'
    '<callActivity id="c" calledElement="g"><extensionElements>'
    '<c:in variables="all"/><c:out variables="all"/></extensionElements></callActivity>'
    '<sequenceFlow id="f" sourceRef="s" targetRef="c"/></process>'
)
DOUBLES = (
    '<extensionElements><c:inputOutput><c:outputParameter name="n">=n * 2</c:outputParameter>'
    "</c:inputOutput></extensionElements>"
)


def file(task: str) -> bytes:
    head = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
        ' xmlns:c="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">'
    )
    return f"{head}{CALLER}\n{task}</definitions>".encode()


def tried(task: str, **more):
    question = Question(
        files={"x.bpmn": file(task)}, begun=0, horizon="PT1S", variables={"n": 21}, **more
    )
    return try_out(question, host=Watched)  # saved and loaded after each input


@pytest.mark.parametrize("kind", ["globalTask", "globalManualTask", "globalUserTask"])
def test_a_call_runs_a_global_task_with_its_mappings(kind):
    found = tried(f'<{kind} id="g" name="翻倍">{DOUBLES}</{kind}>')

    assert (found.status, found.variables) == ("completed", {"n": 42})


def test_a_global_script_runs_where_somebody_knows_its_text():
    task = '<globalScriptTask id="g"><script>SAY</script></globalScriptTask>'

    told, refused = tried(task, scripts={"SAY": [{"trace": "said"}]}), tried(task)

    assert (told.status, told.trace) == ("completed", ("said",))
    assert refused.status == "refused"
    assert [(f.code, f.element_id, f.line) for f in refused.findings if f.severity == "error"] == [
        ("unsupported", "g", 2)
    ]


def test_it_is_read_as_a_process_that_nothing_but_a_call_starts():
    source = file('<globalUserTask id="g" name="核实"/>')

    read_as = read(source, file="x.bpmn").processes[1]
    compiled = compile_release({"x.bpmn": source}, {})

    assert (read_as.key, read_as.name, read_as.is_task, read_as.line) == ("g", "核实", True, 2)
    assert [(node.id, node.kind) for node in read_as.scope.nodes.values()] == [
        ("start_g", "startEvent"), ("g", "userTask"), ("end_g", "endEvent"),
    ]  # fmt: skip
    assert [process.key for process in compiled.startable] == ["main"]

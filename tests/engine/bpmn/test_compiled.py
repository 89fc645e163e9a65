from engine.bpmn import compile_release
from tests.engine.drawings import TIMED


def test_earlier_versions_are_not_started_by_themselves():
    compiled = compile_release({"timed.bpmn": TIMED, "timed[1].bpmn": TIMED}, {})

    assert sorted(compiled.processes) == ["timed", "timed[1]"]
    assert [process.key for process in compiled.startable] == ["timed"]

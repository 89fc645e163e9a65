from engine.bpmn import compile_release
from tests.engine.drawings import CALLED, FORM


def test_earlier_versions_are_not_started_by_themselves():
    files = {"called.bpmn": CALLED, "called[1].bpmn": CALLED, "f02.form": FORM}

    compiled = compile_release(files, {})

    assert sorted(compiled.processes) == ["called", "called[1]"]
    assert [process.key for process in compiled.startable] == ["called"]

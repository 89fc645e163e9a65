from engine.commands.tools import no_check
from tests.engine.drawings import TWO


def test_without_a_check_the_compiler_alone_refuses():
    assert no_check({"two.bpmn": TWO, "broken.bpmn": b""}, {}) is None

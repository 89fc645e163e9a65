import pytest

from engine.check.rules.executable import executable
from tests.engine.check.drawn import told


@pytest.mark.parametrize(
    ("process", "expected"),
    [
        ('id="p" isExecutable="true"', []),
        ('id="p" isExecutable="false"', [("missing", "not_executable", "p", {})]),
        ('id="p"', [("missing", "not_executable", "p", {})]),
    ],
    ids=["true", "false", "absent"],
)
def test_a_process_is_marked_as_executable(process, expected):
    assert told(executable, "", process=process) == expected

import pytest

from admin.may_start import may_start
from complaints.intake import PROCESS


@pytest.mark.parametrize(
    ("person", "process", "is_allowed"),
    [
        ("xiao-zhang", PROCESS, True),
        ("lin-xia", PROCESS, False),
        ("tian-shen", PROCESS, False),
        ("xiao-zhang", "never", False),
    ],
    ids=["starter", "other_group", "no_permission", "unknown"],
)
def test_a_process_is_begun_by_those_whom_it_names(reading, person, process, is_allowed):
    with reading(person):
        assert may_start(process) == is_allowed

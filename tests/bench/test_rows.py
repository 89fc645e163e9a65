"""The rows that are counts: what they say is the same on every machine."""

import pytest

from bench.grounds import Grounds
from bench.result import SQLITE
from bench.rows import gateway_loop, inbox_page, parallel_loop, rows_and_bytes, statements


@pytest.fixture
def ground():
    with Grounds(quick=True) as grounds, grounds.ground(SQLITE) as ground:
        yield ground


def test_a_submit_keeps_its_budget_of_statements(ground):
    found = statements.measure(ground)

    assert [line.is_met for line in found] == [True, True], [line.value for line in found]


def test_a_finished_case_leaves_few_rows(ground):
    found = [line for line in rows_and_bytes.measure(ground) if line.what.startswith("rows")]

    assert [line.is_met for line in found] == [True, True], [line.value for line in found]


@pytest.mark.parametrize(
    ("row", "line"), [(gateway_loop, 1), (parallel_loop, 0)], ids=["gateway", "parallel"]
)
def test_a_loop_ends_when_it_should(ground, row, line):
    found = row.measure(ground)[line]

    assert found.is_met, found.value


@pytest.mark.tampers  # thousands of cases without a log
def test_the_page_of_a_full_desk_shows_its_tasks_and_finds_them(ground):
    found = [line.value.rpartition("; ")[2] for line in inbox_page.measure(ground)]

    assert (found[:2], found[4:]) == (["50 rows", "50 rows"], ["50 rows", "0 rows"])

"""One measure a file, in the order of the table."""

from bench.result import Row
from bench.rows import (
    browser_pages,
    chain,
    complaint_main,
    decision_table,
    deployment_check,
    due_timers,
    feel_beside_feelin,
    feel_cell,
    gateway_loop,
    inbox_page,
    memory,
    parallel_loop,
    replay,
    rows_and_bytes,
    statements,
    submit_cpu,
    throughput,
)

ROWS: tuple[Row, ...] = (
    submit_cpu.ROW,
    statements.ROW,
    rows_and_bytes.ROW,
    complaint_main.ROW,
    throughput.ROW,
    gateway_loop.ROW,
    parallel_loop.ROW,
    inbox_page.ROW,
    browser_pages.ROW,
    due_timers.ROW,
    replay.ROW,
    replay.ROW_MAIN,
    chain.ROW,
    feel_cell.ROW,
    decision_table.ROW,
    feel_beside_feelin.ROW,
    memory.ROW,
    deployment_check.ROW,
)

"""What a short call costs, told for several blocks of many calls."""

from __future__ import annotations

import time
from collections.abc import Callable

BLOCKS = 11


def timed(work: Callable[[], object], milliseconds: int) -> list[float]:
    """Processor time of one call, a figure for each of ``BLOCKS`` blocks.

    Args:
        work: what is called; it says nothing and leaves nothing behind.
        milliseconds: at least about so much for all blocks together; above 0. Warming up comes
            before and takes up to four times one block.

    Returns:
        Microseconds a call, in the order of the blocks.
    """
    wanted = milliseconds / 1000 / BLOCKS
    times, spent = 1, _spent(work, 1)
    while spent < wanted:
        times *= 2
        spent = _spent(work, times)
    return [_spent(work, times) / times * 1e6 for _ in range(BLOCKS)]


def _spent(work: Callable[[], object], times: int) -> float:
    begun = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - begun

"""The limits of a check in a process of its own, and how that process sets them upon itself."""

from __future__ import annotations

import resource

MAX_FILE = 5_000_000
MAX_TOTAL = 40_000_000
MEMORY = 768 * 1024 * 1024
"""Address space of the child, bytes."""


def bind_this_process(seconds: int) -> None:
    """Give up, for good: more memory, more processor time, writing files, core dumps.

    Args:
        seconds: processor time; the kernel ends the process at the next whole second.
    """
    for what, limit in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (limit, limit))

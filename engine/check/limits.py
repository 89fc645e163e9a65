"""The limits of a check in a process of its own, and how that process sets them upon itself."""

from __future__ import annotations

import resource
from collections.abc import Mapping

from engine.model.finding import Finding

MAX_FILE = 5_000_000
MAX_TOTAL = 40_000_000
MEMORY = 768 * 1024 * 1024
"""Address space of the child, bytes."""


def too_large(files: Mapping[str, bytes]) -> list[Finding]:
    """What is said of files that nobody should begin to read: one alone, or all together."""
    found = [
        _too_large(name, len(source), MAX_FILE)
        for name, source in sorted(files.items())
        if len(source) > MAX_FILE
    ]
    total = sum(map(len, files.values()))
    if not found and total > MAX_TOTAL:
        return [_too_large(min(files), total, MAX_TOTAL)]
    return found


def _too_large(file: str, size: int, limit: int) -> Finding:
    facts = {"size": size, "limit": limit}
    return Finding(code="xml_too_large", severity="error", file=file, line=1, facts=facts)


def bind_this_process(seconds: int) -> None:
    """Give up, for good: more memory, more processor time, writing files, core dumps.

    Args:
        seconds: processor time; the kernel ends the process at the next whole second.
    """
    bind_memory_and_files()
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def bind_memory_and_files() -> None:
    """Give up, for good: more memory, writing files, core dumps."""
    for what, limit in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (limit, limit))


def allow_processor_time(seconds: int) -> None:
    """From now on at most so many seconds more; the kernel ends the process then."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until, most))

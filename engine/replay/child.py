"""The process of a replay: cases come in on its input, results go out on its output.

Started with ``-m``; it takes the clock away before anything else of ours is imported, and opens no
database and no key file. One line of JSON each: ``{"release", "files", "topics"}`` brings a
release, ``{"instance", "lines"}`` a case.
"""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, BinaryIO

from engine.replay.traps import arm, arm_dates


def serve(given: BinaryIO, told: BinaryIO, arm: Callable[[], None]) -> None:
    """Replay every case of ``given``; one line to ``told`` for each, in order.

    ``arm`` takes the functions of clock and chance away, once everything is imported.
    """
    import orjson  # noqa: PLC0415 - after the classes of dates were replaced

    from engine import bpmn  # noqa: PLC0415 - after the classes of dates were replaced
    from engine.replay.case import replay_case  # noqa: PLC0415 - as above

    arm()
    releases: dict[str, bpmn.Compiled] = {}
    for text in given:
        line: dict[str, Any] = orjson.loads(text)
        if "release" in line:
            files = {name: base64.b64decode(source) for name, source in line["files"].items()}
            releases[line["release"]] = bpmn.compile_release(files, line["topics"])
            continue
        done = replay_case(line["lines"], releases.__getitem__)
        told.write(orjson.dumps({"instance": line["instance"], **asdict(done)}) + b"\n")
        told.flush()


if __name__ == "__main__":
    arm_dates()
    with os.fdopen(os.dup(1), "wb") as results:
        os.dup2(2, 1)  # whatever else is printed is no result
        serve(sys.stdin.buffer, results, arm)

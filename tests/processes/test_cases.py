"""Each process folder tells cases: from start data and answers to the end they must lead to."""

import json
from pathlib import Path

import pytest

from engine import bpmn
from engine.bpmn import Compiled
from tests.processes.case_run import CaseRun
from tests.processes.stand_ins import StandIns

PROCESSES = Path(__file__).parents[2] / "processes"
CASES = sorted(PROCESSES.glob("*/cases/*.json"))
KINDS = {".bpmn", ".dmn", ".form"}
COMPLETED = {"status": "completed", "open": [], "incidents": []}


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    """Everything below ``processes`` as one release."""
    files = {p.name: p.read_bytes() for p in PROCESSES.glob("*/*") if p.suffix in KINDS}
    return bpmn.compile_release(files, StandIns({}).topics)


@pytest.mark.parametrize("path", CASES, ids=[f"{p.parts[-3]}-{p.stem}" for p in CASES])
def test_a_case_ends_as_its_process_says(compiled: Compiled, path: Path):
    case = json.loads(path.read_text("utf-8"))
    world = StandIns(case.get("operations", {}))

    run = CaseRun(compiled, world, path.parts[-3], case)

    assert run.outcome(case["expect"]) == COMPLETED | case["expect"]


@pytest.mark.parametrize("process", sorted(p.parent.name for p in PROCESSES.glob("*/*.bpmn")))
def test_every_process_tells_two_cases(process: str):
    assert len([path for path in CASES if path.parts[-3] == process]) >= 2

"""What the rules of the trade protect is marked in our own drawings (processes.md 2.6, number 5)."""

from pathlib import Path

from engine.drawing import protected_steps, read

EXPECTED = {
    "ack",
    "approval",
    "consent",
    "follow_up",
    "formal_reply",
    "notify_frontline",
    "notify_public_relations",
    "notify_quality",
    "record",
    "responsibility",
    "retrospective",
    "summary",
}


def test_each_protected_step_is_marked_once():
    marked = [
        step
        for file in sorted(Path("processes").rglob("*.bpmn"))
        for process in read(file.read_bytes(), file=file.name).processes
        for step in protected_steps(process)
    ]

    assert sorted(marked) == sorted(EXPECTED)

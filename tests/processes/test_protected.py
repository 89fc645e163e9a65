"""What the rules protect is marked in our own drawings (processes.md 2.6, number 5)."""

from pathlib import Path

from engine.drawing import protected_steps, read

EXPECTED = {
    ("complaint-main", "formal_reply"),
    ("complaint-main", "responsibility"),
    ("complaint-main", "summary"),
    ("customer-negotiation", "consent"),
    ("emergency-response", "notify_frontline"),
    ("emergency-response", "notify_public_relations"),
    ("emergency-response", "notify_quality"),
    ("emergency-response", "retrospective"),
    ("follow-up-visit", "follow_up"),
    ("initial-response", "ack"),
    ("intake-registration", "record"),
    ("public-statement", "approval"),
    ("solution-approval", "approval"),
}


def test_the_protected_steps_are_marked():
    marked = {
        (process.key, step)
        for file in sorted(Path("processes").rglob("*.bpmn"))
        for process in read(file.read_bytes(), file=file.name).processes
        for step in protected_steps(process)
    }

    assert marked == EXPECTED

"""What reading and evaluating decisions say is wrong, as refusals and as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from admin.cli import faults
from admin.cli.findings import told_code
from admin.cli.told import told
from admin.cli.trouble import Refused
from decisions import DecisionError, DecisionRefused, Finding, UnknownDecision

FOUND = 1


@contextmanager
def decision_faults(file: str) -> Iterator[None]:
    """Turn what decisions and FEEL raise about ``file`` into refusals.

    Raises:
        Refused: with the code of the error, and exit code 1.
    """
    try:
        with faults.faults():
            yield
    except DecisionRefused as fault:
        reasons = [_reason(found, file) for found in fault.findings]
        raise Refused(fault.code, FOUND, reasons=reasons) from None
    except UnknownDecision as fault:
        facts = {"known": [], **fault.facts}
        code = "parameter_unknown" if "parameters" in facts else fault.code
        raise Refused(code, FOUND, **facts) from None
    except DecisionError as fault:
        raise Refused(fault.code, FOUND, **fault.facts) from None


def warned(note: Finding) -> str:
    """What made a part of the answer null, and where."""
    facts = note.facts
    if note.code == "feel_warning":
        position = facts["position"]
        words = faults.warned(
            str(facts["reason"]), str(facts["detail"]), position if isinstance(position, int) else 0
        )
    else:
        words = told(f"warning_{note.code}", **facts)
    if not note.line:
        return words
    return told("warning_of", element=note.element_id or "", line=note.line, reason=words)


def _reason(found: Finding, file: str) -> str:
    own = {"element": found.element_id or file, "element_id": found.element_id or file}
    reason = told_code(found.code, {"file": file, **own, **found.facts})
    return told("at_line", line=found.line, reason=reason) if found.line else reason

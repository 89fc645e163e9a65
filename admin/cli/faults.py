"""What expressions and decisions say is wrong, as refusals of the command line and as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from admin.cli.told import told
from admin.cli.trouble import Refused
from feel import FeelError, FeelLimit, FeelSyntaxError

FOUND = 1
_WITHOUT_JSON = ("function", "range", "depth")


@contextmanager
def faults() -> Iterator[None]:
    """Turn what FEEL raises into refusals.

    Raises:
        Refused: with the code of the error, and exit code 1.
    """
    try:
        yield
    except FeelSyntaxError as fault:
        facts = {"found": "", "expected": "", **fault.facts}
        reason = told(f"syntax_{facts['problem']}", **facts)
        place = {"line": fault.line, "column": fault.column}
        raise Refused(fault.code, FOUND, reason=reason, **place) from None
    except FeelLimit as fault:
        reason = told(f"limit_{fault.facts['limit']}")
        raise Refused(fault.code, FOUND, reason=reason) from None
    except FeelError as fault:
        kind = str(fault.facts.get("reason") or fault.facts.get("type", "")).lower()
        reason = told(f"kind_{kind}" if kind in _WITHOUT_JSON else "kind_other")
        raise Refused(fault.code, FOUND, reason=reason) from None


def warned(code: str, detail: str, position: int) -> str:
    """A warning of FEEL: a part of the expression is null, and why.

    Args:
        code: one of FEEL's stable words.
        detail: the name or the kinds of values concerned.
        position: characters from 0.
    """
    reason = told(f"warning_{code}")
    about = told("about", detail=detail) if detail else ""
    return told("warning_at", reason=f"{reason}{about}", place=position + 1, code=code)

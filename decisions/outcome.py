"""What an evaluation gives back, and what it leaves for the log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from decisions.finding import Finding

Problem = Literal["decision_no_match", "decision_not_unique", "decision_type", "decision_broken"]


@dataclass(frozen=True, kw_only=True, slots=True)
class TableRecord:
    """One evaluation of one decision table.

    ``inputs`` are the values of the input expressions by their text; ``matched`` are the ids of
    the rules that hit, in the order in which the hit policy used them; ``outputs`` has one entry
    a rule in ``matched`` (or the default entries), by output name. All values are FEEL values.
    ``aggregation`` is COUNT, SUM, MIN or MAX where the policy makes one value of them.
    """

    table: str
    inputs: dict[str, object]
    matched: tuple[str, ...]
    outputs: list[dict[str, object]]
    aggregation: str | None = None
    problem: Problem | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The answer of a decision.

    ``value`` is what the DMN standard says, null included. Where a null, or a doubtful answer,
    would be a fault in a process, ``problem`` names it and ``facts`` say more; a process opens
    an incident for it and never goes on with the value:

    - ``decision_no_match``: no rule matched and the table has no default;
    - ``decision_not_unique``: UNIQUE or ANY was violated;
    - ``decision_type``: a value did not conform to its type;
    - ``decision_broken``: an expression in use does not parse or is not FEEL.

    ``matched``, ``inputs``, ``outputs`` and ``aggregation`` are those of the table of the
    decision asked for, and empty where its logic is no table. ``records`` has every table
    evaluated on the way, in order of completion. ``warnings`` are evaluation faults, each with
    line, element id and facts.
    """

    value: object
    matched: tuple[str, ...] = ()
    inputs: dict[str, object] = field(default_factory=dict)
    outputs: list[dict[str, object]] = field(default_factory=list)
    aggregation: str | None = None
    warnings: tuple[Finding, ...] = ()
    problem: Problem | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    records: tuple[TableRecord, ...] = ()

"""Runs all rules over all processes of a set of files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from engine.check.inspection import Inspection
from engine.check.known import Known, Protected, known_of
from engine.check.profiles import within
from engine.check.report import Report
from engine.check.rules import OF_DRAWINGS, OF_PROCESSES
from engine.check.rules.protected_steps import protected_processes_kept
from engine.drawing import Drawing
from engine.model.finding import Finding

MAX_PROCESSES = 300


def check_release(
    files: Mapping[str, bytes],
    *,
    topics: Collection[str] | None,
    groups: Collection[str] | None,
    messages: Collection[str] | None = None,
    elsewhere: Collection[str] = (),
    scripts: Collection[str] = (),
    protected: Protected | None = None,
    profile: str = "process-owner",
) -> Report:
    """Check the files of a release together: what one refers to must be in another.

    Args:
        files: name -> bytes; names end in ``.bpmn``, ``.dmn`` or ``.form``.
        topics: what service tasks may name; ``None`` leaves them unchecked.
        groups: ids of groups that tasks may be offered to; ``None`` leaves them unchecked.
        messages: the catalogue of messages and signals; ``None`` leaves it unchecked.
        elsewhere: kinds (as in ``Known.unseen``) of which more files exist than are given:
            what refers to one of those is not called wrong.
        scripts: texts of script tasks that may stand; any other is refused.
        protected: what the processes as they are published protect; without it nothing is said.
        profile: a key of ``PROFILES``.

    Returns:
        Every finding at once. Bad files are findings, never exceptions.

    Raises:
        KeyError: there is no such profile.
    """
    known, findings = known_of(
        files,
        topics=topics,
        groups=groups,
        messages=messages,
        elsewhere=elsewhere,
        scripts=scripts,
        protected=protected,
    )
    found = list(findings)
    if len(known.processes) > MAX_PROCESSES:
        found.append(_too_many(known))
    else:
        found.extend(finding for d in known.drawings for finding in check_drawing(d, known))
        found.extend(protected_processes_kept(known))
    return Report.of(within(profile, found))


def _too_many(known: Known) -> Finding:
    return Finding(
        code="too_many_processes",
        severity="error",
        file=known.drawings[0].file,
        line=1,
        facts={"count": len(known.processes), "limit": MAX_PROCESSES},
    )


def check_drawing(drawing: Drawing, known: Known) -> Iterator[Finding]:
    """Every finding of one drawing in the world of a release, house rules among them."""
    for look in OF_DRAWINGS:
        yield from look(drawing)
    for process in drawing.processes:
        inspection = Inspection.of(drawing, process, known)
        for rule in OF_PROCESSES:
            yield from rule(inspection)

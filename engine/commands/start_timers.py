"""Start events with a timer: jobs of the published release, swapped when it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.bpmn.faults import Fault
from engine.bpmn.moments import LocalNow
from engine.bpmn.triggers import TimerTrigger
from engine.model.job import START_TIMER
from engine.store import job_queue

if TYPE_CHECKING:
    from engine.bpmn import Compiled, Start
    from engine.commands.work import Work


def timer_key(process: str, element: str) -> str:
    """The key of the job of one start event."""
    return f"{START_TIMER}:{process}:{element}"


def next_start(start: Start, zone: str, after: int) -> int | None:
    """When the timer of ``start`` fires next, after ``after``; microseconds, UTC.

    A cycle with an anchor counts from it, in calendar months if it has months; one without counts
    from ``after``. A date that has passed never fires, nor does a text that cannot be read.
    """
    if start.timer is None:
        return None
    form, text = start.timer
    try:
        value = text.value(lambda _name: None, LocalNow(after, zone))
        due: int | None = TimerTrigger(form, text, each=False).planned(value, after + 1, zone)[
            "due"
        ]
    except Fault:
        return None
    return due if due is not None and due > after else None


def plan_start_timers(work: Work, compiled: Compiled) -> None:
    """Make the jobs of the published start timers; those whose text stayed keep their time."""
    wanted = {
        timer_key(process.key, start.element): (process.key, start)
        for process in compiled.startable
        for start in process.starts
        if start.timer is not None
    }
    present = {job.key: job for job in job_queue.of_kind(work.connection, START_TIMER)}
    for key in present.keys() - wanted.keys():
        job_queue.remove(work.connection, key)
    for key, (process, start) in sorted(wanted.items()):
        text = start.timer[1].text if start.timer else ""
        if key in present and present[key].payload["text"] == text:
            continue
        due = next_start(start, compiled.zone, work.now())
        if due is None:
            job_queue.remove(work.connection, key)
        else:
            payload = {"process": process, "element": start.element, "text": text}
            job_queue.put(work.connection, START_TIMER, key, due, payload)

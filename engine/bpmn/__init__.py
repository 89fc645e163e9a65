"""The BPMN room: the only one that knows SpiffWorkflow. Pure steps over compiled releases."""

from engine.bpmn.begin import begin
from engine.bpmn.compile import compile_release
from engine.bpmn.compiled import Compiled, Process, Start
from engine.bpmn.faults import Fault, NotOpen
from engine.bpmn.restore import SnapshotUnreadable, load, restore
from engine.bpmn.run import Run
from engine.bpmn.snapshot import state

__all__ = [
    "Compiled",
    "Fault",
    "NotOpen",
    "Process",
    "Run",
    "SnapshotUnreadable",
    "Start",
    "begin",
    "compile_release",
    "load",
    "restore",
    "state",
]

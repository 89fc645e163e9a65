"""A trial: drawings run in memory, on a clock that jumps, in a child process that can be killed."""

from engine.trial.isolated import Trials
from engine.trial.outcome import Outcome
from engine.trial.question import Question
from engine.trial.scripts import ScriptsUnreadable, read_scripts
from engine.trial.try_out import try_out

__all__ = ["Outcome", "Question", "ScriptsUnreadable", "Trials", "read_scripts", "try_out"]

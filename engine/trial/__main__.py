"""Trials as a program: a question a line on the standard input, an outcome a line on the output."""

import os
import sys

from engine.check.limits import allow_processor_time, bind_memory_and_files
from engine.trial.isolated import READING, READY, RUNNING
from engine.trial.question import Question
from engine.trial.try_out import try_out

if __name__ == "__main__":
    bind_memory_and_files()
    with os.fdopen(os.dup(1), "wb", buffering=0) as told:
        os.dup2(2, 1)  # whatever else is printed is no outcome
        for text in sys.stdin.buffer:
            allow_processor_time(READING + RUNNING)
            outcome = try_out(Question.load(text), ready=lambda: told.write(READY + b"\n"))
            told.write(outcome.dump() + b"\n")

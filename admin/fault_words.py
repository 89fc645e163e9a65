"""Why a step has stopped, as a person says it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from admin.sentences import sentence
from admin.words import Words


def fault_in_words(code: str, facts: Mapping[str, object], words: Words) -> str:
    """What the code of an incident means; one that nobody has put into words is shown as it is."""
    told = {**_drawn(words), **_decided(words), **_done(words)}.get(code)
    return told or sentence("errors", code, facts, words)


@cache
def _drawn(words: Words) -> Mapping[str, str]:
    """Of the drawing and its expressions."""
    return {
        "no_flow": words("No way on: no condition of an outgoing arrow is true."),
        "condition_not_boolean": words("The condition of an arrow gives neither true nor false."),
        "step_limit": words("Too many steps in one go: the drawing goes round in circles."),
        "scopes_too_deep": words("Too many sub-processes lie in one another."),
        "process_unknown": words("A process that is to be called is not published."),
        "start_missing": words("A process that is to be called has no plain start."),
        "error_uncaught": words("A step reported an error that nothing in the drawing catches."),
        "time_unreadable": words("The time of a timer cannot be read."),
        "duration_unreadable": words("A length of time cannot be read."),
        "priority_unreadable": words("The priority of a task cannot be read."),
        "assignment_unreadable": words("Who is to do a task cannot be made out."),
        "key_unusable": words("The key of a message is missing or is no text."),
        "value_unreadable": words("A value that is needed cannot be read."),
        "collection_not_a_list": words("What a step repeats over is no list."),
        "cardinality_not_a_number": words("How often a step repeats is no whole number."),
        "too_many_rounds": words("A step would repeat too often."),
        "feel_limit": words("An expression takes too long to evaluate."),
        "feel_not_loggable": words("An expression gives a value that cannot be kept."),
        "not_waiting": words("Nothing waits here any more."),
    }


@cache
def _decided(words: Words) -> Mapping[str, str]:
    """Of decision tables."""
    return {
        "decision_unknown": words("The decision table is not published."),
        "decision_no_match": words("No row of the decision table fits, and it has no default."),
        "decision_not_unique": words("More rows of the decision table fit than are allowed."),
        "decision_type": words("A value in the decision table is of another kind than it says."),
        "decision_broken": words("A cell of the decision table cannot be read."),
        "decision_mapping": words("The answer of the decision table has another shape."),
    }


@cache
def _done(words: Words) -> Mapping[str, str]:
    """Of automatic steps."""
    return {
        "operation_missing": words("The automatic step is not part of this installation."),
        "operation_result": words("The automatic step gave an answer that cannot be kept."),
        "too_many_tries": words("The automatic step was tried again and again without success."),
        "input_unfit": words("The automatic step got a value that it cannot use."),
        "unknown_template": words("The text of a notice does not exist."),
        "group_empty": words("There is nobody in the group that is to be told."),
        "unknown_case": words("There is no case with the number that was given."),
        "merged_into_itself": words("A case cannot be joined to itself."),
    }

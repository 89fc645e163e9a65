import pytest

from decisions import Finding
from decisions.place import Place
from decisions.run import MAX_NOTES, Run
from feel import (
    DEFAULT_LIMITS,
    FeelLimit,
    Limits,
    compile_expression,
    compile_unary_tests,
    from_log,
)

HERE = Place(7, "here")


def test_a_fault_is_noted_at_the_place_of_the_text():
    run = Run()

    value = run.value(compile_expression("missing"), {}, HERE)

    assert (value, run.notes) == (
        None,
        [
            Finding(
                code="feel_warning",
                severity="warning",
                line=7,
                element_id="here",
                facts={
                    "reason": "unknown_name",
                    "position": 0,
                    "detail": "missing",
                    "text": "missing",
                },
            )
        ],
    )


def test_notes_stop_at_a_bound():
    run = Run()

    for _ in range(MAX_NOTES + 5):
        run.note("x", HERE)

    assert len(run.notes) == MAX_NOTES


def test_a_problem_is_kept_with_its_place_and_noted():
    run = Run()

    run.mismatch(HERE, "number", input="a")

    facts = {"expected": "number", "input": "a"}
    assert run.problems == [("decision_type", {"line": 7, "element": "here", **facts})]
    assert [(note.code, note.line, note.facts) for note in run.notes] == [
        ("decision_type", 7, facts)
    ]


def test_only_a_test_that_is_true_is_passed():
    run = Run()

    answers = [run.passes(compile_unary_tests("< 5"), value, {}) for value in (1, 9, None)]

    assert answers == [True, False, False]


def test_steps_are_counted_over_all_texts_of_a_run():
    run = Run(Limits(steps=100, depth=DEFAULT_LIMITS.depth, size=DEFAULT_LIMITS.size))
    text = compile_expression("1 + a")

    for _ in range(10):
        run.value(text, {"a": 1})

    with pytest.raises(FeelLimit):
        run.frame.spend(80)


def test_now_is_what_the_run_was_given():
    now = from_log({"$t": "dateTime", "v": "2026-11-21T12:00:00Z"})

    assert Run(now=now).value(compile_expression("now()"), {}) == now

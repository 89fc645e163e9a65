from decisions import evaluate
from decisions.elements import Link, Requirements
from decisions.graph import MAX_CHAIN
from tests.decisions.sample import (
    data,
    decision,
    literal,
    model,
    needs_decision,
    needs_function,
    needs_input,
)


def test_requirements_are_links_with_the_names_of_variables():
    found = model(
        data("a b"),
        decision(literal("1"), name="first"),
        decision(literal("a b"), name="d", needs=[needs_input("a b"), needs_decision("first")]),
    )

    assert found.decisions["d"].requires == Requirements(
        inputs=(Link("i_a_b", "a b"),), decisions=(Link("first", "first"),)
    )


def test_a_reference_to_nothing_is_a_finding():
    found = model(decision(literal("1"), needs=[needs_input("none"), needs_function("d")]))

    assert [(f.code, f.facts) for f in found.faults] == [
        ("reference_unknown", {"href": "#i_none"}),
        ("reference_unknown", {"href": "#d"}),
    ]


def test_an_id_used_twice_is_a_finding():
    found = model(decision(literal("1")), decision(literal("2")))

    assert [(f.code, f.line) for f in found.faults] == [("id_twice", 4)]
    assert evaluate(found, "d", {}).value == 1


def test_decisions_in_a_circle_are_broken_each():
    found = model(
        decision(literal("b"), name="a", needs=[needs_decision("b")]),
        decision(literal("a"), name="b", needs=[needs_decision("a")]),
        decision(literal("1"), name="c"),
    )

    assert sorted((f.code, f.facts["name"]) for f in found.faults) == [
        ("requirement_cycle", "a"),
        ("requirement_cycle", "b"),
    ]
    assert [evaluate(found, key, {}).problem for key in "abc"] == [
        "decision_broken",
        "decision_broken",
        None,
    ]


def chain(length):
    parts = [decision(literal("1"), name="d0")]
    for number in range(1, length):
        before = f"d{number - 1}"
        parts.append(
            decision(literal(f"{before} + 1"), name=f"d{number}", needs=[needs_decision(before)])
        )
    return model(*parts)


def test_a_long_chain_is_evaluated_to_its_bound():
    found = chain(MAX_CHAIN)

    assert evaluate(found, f"d{MAX_CHAIN - 1}", {}).value == MAX_CHAIN


def test_a_chain_beyond_the_bound_is_refused_at_its_end():
    found = chain(MAX_CHAIN + 1)

    assert [f.facts["name"] for f in found.faults] == [f"d{MAX_CHAIN}"]


def test_a_decision_sees_all_input_data_but_only_the_decisions_it_requires():
    found = model(
        data("x"),
        decision(literal("1"), name="other"),
        decision(literal("x"), name="d"),
        decision(literal("other"), name="e"),
    )

    assert evaluate(found, "d", {"x": 5}).value == 5
    assert evaluate(found, "e", {"x": 5, "other": 7}).value is None
    assert [(f.code, f.facts["name"]) for f in found.check()] == [("not_required", "other")]

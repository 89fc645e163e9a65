from decisions import Finding
from decisions.checking.names import unknown_names
from decisions.item_types import NUMBER, ContextOf
from decisions.place import Place
from decisions.scope import Usage

PERSON = ContextOf({"age": NUMBER})


def judged(*reads, is_closed=True):
    usage = Usage("d", frozenset(reads), frozenset(), {"p": PERSON, "n": NUMBER}, Place(7, "e"))
    found = unknown_names([usage], {"decided"}, is_closed=is_closed)
    return [(f.code, f.severity, f.facts["name"]) for f in found]


def test_names_in_scope_and_their_entries_are_known():
    assert judged(("p",), ("p", "age"), ("n",), ("p", "age", "anything")) == []


def test_a_name_that_nobody_gives_is_a_finding_with_its_place():
    usage = Usage("d", frozenset([("m", "x")]), frozenset(), {}, Place(7, "e"))

    assert list(unknown_names([usage], set(), is_closed=True)) == [
        Finding(
            code="name_unknown",
            severity="warning",
            line=7,
            element_id="e",
            facts={"name": "m", "path": "m.x"},
        )
    ]


def test_without_declared_inputs_a_name_may_come_from_the_process():
    assert judged(("m",), is_closed=False) == []


def test_an_entry_that_the_type_does_not_have_is_a_finding():
    assert judged(("p", "name"), is_closed=False) == [("name_unknown", "warning", "name")]


def test_a_decision_that_is_not_required_is_an_error():
    assert judged(("decided",), is_closed=False) == [("not_required", "error", "decided")]


def test_the_input_of_a_cell_is_no_name():
    assert judged(("?",)) == []

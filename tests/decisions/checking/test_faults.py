from decisions import Finding
from decisions.checking.faults import faults
from decisions.place import Place
from decisions.scope import Usage


def test_a_text_of_which_a_part_has_no_value_is_an_error_with_its_place():
    usage = Usage(
        "d", frozenset(), frozenset(), {}, Place(7, "e"), 'matches(t, "(a)\\1")', ("bad_pattern",)
    )

    assert list(faults([usage])) == [
        Finding(
            code="feel_always_null",
            severity="error",
            line=7,
            element_id="e",
            facts={"text": 'matches(t, "(a)\\1")', "problem": "bad_pattern"},
        )
    ]


def test_a_text_without_faults_is_no_finding():
    assert list(faults([Usage("d", frozenset(), frozenset(), {}, Place(7, "e"), "t")])) == []

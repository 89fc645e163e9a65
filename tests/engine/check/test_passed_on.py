import decisions
import forms
from engine.check.passed_on import from_decisions, from_forms
from engine.model.finding import Finding


def test_findings_of_a_table_keep_their_facts():
    found = decisions.Finding(code="table_gap", severity="info", line=0, facts={"table": "t"})

    assert list(from_decisions("x.dmn", [found])) == [
        Finding(code="table_gap", severity="advice", file="x.dmn", facts={"table": "t"})
    ]


def test_findings_of_a_form_keep_their_place():
    found = forms.Finding(code="no_options", line=7, element_id="a")

    assert list(from_forms("x.form", [found])) == [
        Finding(code="no_options", severity="error", file="x.form", line=7, element_id="a")
    ]

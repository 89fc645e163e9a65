from decisions import DecisionError, DecisionRefused, Finding, MappingFails, UnknownDecision


def test_an_error_has_a_code_and_facts():
    error = UnknownDecision(name="free", known=["fee"])

    assert (error.code, error.facts, error.args) == (
        "decision_unknown",
        {"name": "free", "known": ["fee"]},
        ("decision_unknown", {"name": "free", "known": ["fee"]}),
    )


def test_a_refusal_carries_its_findings_and_their_codes():
    findings = [Finding(code="xml_doctype", severity="error", line=1)]

    error = DecisionRefused(findings, size=5)

    assert (error.findings, error.facts) == (
        tuple(findings),
        {"codes": ["xml_doctype"], "size": 5},
    )


def test_every_error_is_of_this_room_and_has_its_own_code():
    errors = [DecisionError, DecisionRefused, UnknownDecision, MappingFails]

    assert all(issubclass(error, DecisionError) for error in errors)
    assert len({error.code for error in errors}) == len(errors)

from forms import BadAnswers, Finding, FormRefused, FormsError, Problem


def test_a_refusal_keeps_its_findings_and_names_their_codes():
    findings = [Finding(code="bad_key"), Finding(code="privacy_absent", severity="warning")]

    error = FormRefused(findings, name="intake")

    assert (isinstance(error, FormsError), error.code, error.name) == (
        True,
        "form_refused",
        "intake",
    )
    assert (error.findings, str(error)) == (tuple(findings), "intake: bad_key, privacy_absent")


def test_bad_answers_keep_their_problems_by_path():
    problems = {"a": [Problem("required")], "l[0].b": [Problem("too_long", {"max": 3})]}

    error = BadAnswers(problems)

    assert (isinstance(error, FormsError), error.code) == (True, "bad_answers")
    assert (error.problems, str(error)) == (problems, "a: required; l[0].b: too_long")

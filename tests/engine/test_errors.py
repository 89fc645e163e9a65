from engine.errors import BadAnswers, OperationFailed, ReleaseRefused, TaskAlreadyClosed


def test_an_error_says_its_docstring_and_its_facts():
    error = TaskAlreadyClosed(task="t-1")

    assert str(error) == "The task was completed or cancelled before. (task=t-1)"
    assert error.facts == {"task": "t-1"}


def test_an_error_without_facts_says_its_docstring():
    assert str(TaskAlreadyClosed()) == "The task was completed or cancelled before."


def test_bad_answers_carry_their_problems():
    problems = {"days": [{"code": "not_a_number", "facts": {}}]}

    assert BadAnswers(problems).problems == problems


def test_a_refused_release_carries_its_findings():
    assert ReleaseRefused(["one", "two"]).findings == ("one", "two")


def test_a_failed_operation_carries_its_reason():
    error = OperationFailed("no_number", kind="TS")

    assert (error.reason, error.facts) == ("no_number", {"kind": "TS"})

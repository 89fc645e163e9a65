import re
from pathlib import Path

import pytest

from admin.fault_words import fault_in_words
from admin.words import Words

ROOT = Path(__file__).parents[2]
RAISED = re.compile(r'(?:Fault|OperationFailed)\(\s*"([a-z_]+)"')


def codes() -> set[str]:
    """Every code with which a step may stop, as far as it stands in the code."""
    files = [*ROOT.glob("engine/**/*.py"), *ROOT.glob("complaints/**/*.py")]
    return {code for path in files for code in RAISED.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_reason_to_stop_is_told_in_words(language):
    words = Words(language)

    assert {code for code in codes() if fault_in_words(code, {}, words) == code} == set()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("no_flow", "No way on: no condition of an outgoing arrow is true."),
        ("busy", None),
        ("never_heard", "never_heard"),
    ],
    ids=["ours", "of_the_catalogue", "unknown"],
)
def test_an_own_code_of_a_drawing_is_shown_as_it_is(code, told):
    found = fault_in_words(code, {}, Words("en"))

    assert found == told if told else found.endswith(".")

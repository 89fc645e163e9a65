"""Any expression of the grammar, over any variables: a value or the limit, everywhere the same."""

import json
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings

from tests.feel.fuzzing import SETS, digest, outcomes
from tests.feel.grammar import EXPRESSIONS

AGAIN = 10
"""Every tenth expression is evaluated in another process, too."""


def drawn(number: int) -> list[str]:
    """So many expressions, each of them evaluated over all sets of variables."""
    texts: list[str] = []

    @settings(
        max_examples=number,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(EXPRESSIONS)
    def evaluate(text: str) -> None:
        texts.append(text)
        outcomes(text)

    evaluate()
    return texts


def elsewhere(texts: list[str]) -> str:
    """What another process finds: its hashes of texts are others."""
    asked = [sys.executable, "-m", "tests.feel.fuzzing"]
    done = subprocess.run(
        asked,
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.parametrize(
    "number", [2_000, pytest.param(20_000, marks=pytest.mark.nightly)], ids=["quick", "long"]
)
def test_every_expression_ends_with_a_value_or_at_the_limit(number, count):
    texts = drawn(number)
    sample = texts[::AGAIN]

    count("FEEL evaluations", len(texts) * SETS)
    assert len(texts) >= number
    assert elsewhere(sample) == digest(sample)

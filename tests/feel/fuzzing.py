"""Each expression evaluated over many sets of variables, and what came out, as a text.

As a program it reads a JSON list of expressions and prints a digest of all that came out: another
process must find the same.
"""

import json
import re
import sys
from collections.abc import Iterable
from hashlib import sha256
from random import Random

from feel import FeelLimit, FeelSyntaxError, Result, compile_expression
from tests.feel.grammar import CONTEXT, LEAVES, NOW, TIGHT

SETS = 50
"""Sets of variables that each expression is evaluated over."""
_PLACE = re.compile(r" at 0x[0-9a-f]+")


def _value(text: str) -> object:
    return compile_expression(text, names=CONTEXT).evaluate(CONTEXT, now=NOW).value


def contexts() -> list[dict[str, object]]:
    """The sets: the first is ``CONTEXT``, the others have values of every kind under its names."""
    chance = Random(7)
    values = [_value(text) for text in LEAVES]
    drawn = ({name: chance.choice(values) for name in CONTEXT} for _ in range(SETS - 1))
    return [CONTEXT, *drawn]


CONTEXTS = contexts()


def outcomes(text: str) -> list[str]:
    """What the expression gives over each set: value and warnings, or where it ended.

    Raises:
        AssertionError: a value is larger than the limit allows.
    """
    try:
        program = compile_expression(text, names=CONTEXT)
    except (FeelSyntaxError, FeelLimit) as problem:
        return [problem.code] * SETS
    found = []
    for context in CONTEXTS:
        try:
            result = program.evaluate(context, TIGHT, now=NOW)
        except FeelLimit as limit:
            found.append(str(limit.facts))
            continue
        assert size(result.value) <= TIGHT.size, text
        found.append(told(result))
    return found


def told(result: Result) -> str:
    """The result as a text without the addresses of functions."""
    return _PLACE.sub("", repr(result))


def size(value: object) -> int:
    """Items and characters of all parts of a value."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return len(value) + sum(size(item) for item in value.values())
    if isinstance(value, list):
        return len(value) + sum(size(item) for item in value)
    return 0


def digest(texts: Iterable[str]) -> str:
    """Of all outcomes of all expressions."""
    sums = sha256()
    for text in texts:
        sums.update(json.dumps(outcomes(text)).encode())
    return sums.hexdigest()


if __name__ == "__main__":
    print(digest(json.load(sys.stdin)))

"""Texts of which a part has no value, whatever the variables hold."""

from collections.abc import Iterable, Iterator
from typing import Final

from decisions.finding import Finding
from decisions.scope import Usage

_QUOTED: Final = 200
"""Characters of a text that a finding repeats."""


def faults(usages: Iterable[Usage]) -> Iterator[Finding]:
    """Yield wrong arguments, patterns that cannot be expressed, and the like: ``problem``."""
    for usage in usages:
        for problem in usage.faults:
            yield Finding(
                code="feel_always_null",
                severity="error",
                line=usage.place.line,
                element_id=usage.place.element_id,
                facts={"text": usage.text[:_QUOTED], "problem": problem},
            )

"""Forms say of answers what form-js says of them: what shows, what is wrong, what is kept."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from forms import Form, read
from tests.parity.dice import drawn, filled
from tests.parity.examples import EXAMPLES, Example
from tests.parity.schemas import SMALL
from tests.parity.verdicts import Pair, ours, quarrels, theirs

FILES = sorted(Path("processes").rglob("*.form"))
REAL = {f"{path.parent.name}/{path.stem}": json.loads(path.read_bytes()) for path in FILES}
SCHEMAS = [*((*real, 6) for real in REAL.items()), *((*small, 24) for small in SMALL.items())]


@pytest.mark.browser
@pytest.mark.parametrize(("name", "schema", "count"), SCHEMAS, ids=[name for name, *_ in SCHEMAS])
def test_answers_by_dice_are_judged_as_form_js_judges_them(
    viewer: Page, name: str, schema: Mapping[str, Any], count: int
) -> None:
    form, dice, components = compiled(schema), Random(name), schema["components"]
    pairs = [Pair(drawn(dice, components), filled(dice, components)) for _ in range(count)]

    here, there = [ours(form, pair) for pair in pairs], theirs(viewer, schema, pairs)

    found = [
        (told, pair)
        for own, other, pair in zip(here, there, pairs, strict=True)
        if (told := quarrels(own, other))
    ]
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_a_difference_on_purpose_is_still_there(viewer: Page, example: Example) -> None:
    pair = Pair({}, example.answers)

    here = ours(compiled(example.schema), pair)
    there = theirs(viewer, example.schema, [pair])[0]

    assert quarrels(here, there) == [example.told]


def compiled(schema: Mapping[str, Any]) -> Form:
    return read(json.dumps(schema).encode(), name="parity")

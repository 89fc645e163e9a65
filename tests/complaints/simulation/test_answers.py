import json
from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

import forms
from complaints.simulation import Answers, NoAnswers

NOW = datetime(2026, 3, 9, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
CODES = ([f"person-{n}" for n in range(12)], ["TS-202603-0002"])
CONTEXT = {
    "case": {"no": "TS-202603-0001", "wants": ["refund", "repair"], "alert": "red"},
    "dept": "quality",
    "roster": [{"member": "somebody", "dept": "quality"}],
    "due_first_reply": {"$t": "dateTime", "v": "2026-03-09T12:00:00+08:00"},
}
OURS = sorted((Path(__file__).parents[3] / "processes").glob("*/*.form"))


def answers(seed: int) -> Answers:
    return Answers(Random(seed), lambda: CODES, lambda number: number in CODES[-1])


def form(*components: dict[str, object]) -> forms.Form:
    read = {"type": "default", "id": "small", "components": list(components)}
    return forms.read(json.dumps(read).encode(), name="small")


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_every_form_of_ours_takes_what_was_made_for_it(path):
    found = forms.read(path.read_bytes(), name=path.name)

    for seed in range(5):
        made = answers(seed).to(found, context=CONTEXT, now=NOW)

        assert isinstance(found.clean(made, context=CONTEXT, now=NOW), dict)


def test_the_same_chance_makes_the_same_answers():
    found = forms.read(OURS[0].read_bytes(), name="first")

    first, again = (answers(4).to(found, context=CONTEXT, now=NOW) for _ in range(2))

    assert first == again


def test_limits_are_learned_from_what_was_refused():
    found = form(
        {
            "type": "number",
            "id": "n",
            "key": "n",
            "validate": {"required": True, "min": 500, "max": 501},
        },
        {
            "type": "textfield",
            "id": "t",
            "key": "t",
            "validate": {"required": True, "minLength": 90, "maxLength": 91},
        },
        {"type": "textfield", "id": "hidden", "key": "hidden", "conditional": {"hide": "=n > 0"}},
    )
    maker = answers(1)

    made = maker.to(found, context={}, now=NOW)

    assert made["n"] in (500, 501)
    assert len(made["t"]) in (90, 91)
    assert maker.refused > 0


def test_a_form_that_nothing_fits_is_told():
    found = form(
        {
            "type": "number",
            "id": "n",
            "key": "n",
            "validate": {"required": True},
            "properties": {"rule": "=n < 0"},
        }
    )

    with pytest.raises(NoAnswers) as failure:
        answers(1).to(found, context={}, now=NOW)

    assert failure.value.form == "small"
    assert list(failure.value.problems) == ["n"]

import json
import random

import pytest

from bench import complaint5, floor
from bench.drawings.long import long_drawing
from bench.result import Unmeasurable
from engine.check import check_release


def test_answers_differ_in_their_texts_alone():
    chance = random.Random(1)

    first, second = (complaint5.answers(chance) for _ in range(2))

    assert first.keys() == {"summary", "details", "channel", "amount", "valid", "due"}
    assert {name for name in first if first[name] != second[name]} == {"summary", "details"}
    assert (len(first["summary"]), len(first["details"])) == (13, 200)


def test_personal_answers_are_the_two_texts():
    form = json.loads(complaint5.files(is_personal=True)["complaint5.form"])

    classes = {c["key"]: c["properties"]["privacy"] for c in form["components"]}
    assert classes == dict.fromkeys(("channel", "amount", "valid", "due"), "P1") | {
        "summary": "P2",
        "details": "P2",
    }


@pytest.mark.parametrize("elements", [3, 50, 200])
def test_a_long_drawing_is_sound(elements):
    files = long_drawing(elements)

    report = check_release(files, topics=(), groups=("handlers",))

    assert report.status == "unfinished"
    assert files["long.bpmn"].count(b"BPMNShape id") == elements


def test_an_absent_floor_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("BIHUAN_BENCH", str(tmp_path))

    with pytest.raises(Unmeasurable), floor.running():
        pass

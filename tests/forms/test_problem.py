import re
from pathlib import Path

import forms
from forms.problem import CODES, Mismatch, Problem

ROOM = Path(forms.__file__).parent


def test_every_code_that_is_noted_is_promised_and_every_promise_is_kept():
    source = "".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
    noted = set(re.findall(r'(?:Problem|Mismatch)\(\s*"(\w+)"', source))
    outside_the_list = source.replace((ROOM / "problem.py").read_text(encoding="utf-8"), "")

    assert noted - CODES == set()
    assert {code for code in CODES if f'"{code}"' not in outside_the_list} == set()


def test_a_mismatch_carries_its_problem():
    assert Mismatch("too_long", max=3).problem == Problem("too_long", {"max": 3})

import re
from pathlib import Path

import pytest

from complaints.message_names import CATALOGUE, ensure_names
from engine.errors import BadInput

NAMED = re.compile(r'<bpmn:(?:message|signal) [^>]*name="([^"]+)"')


def test_our_own_drawings_keep_to_the_catalogue():
    drawn = {
        name
        for file in Path("processes").rglob("*.bpmn")
        for name in NAMED.findall(file.read_text("utf-8"))
    }

    assert "customer_reply" in drawn
    assert drawn - CATALOGUE == set()


def test_a_house_may_add_names():
    fitting = (["warranty_ended", "质保到期", "a.b-c"], [])

    assert [ensure_names(names) for names in fitting] == [None, None]


@pytest.mark.parametrize(
    "value",
    ["name", {"a": 1}, [5], ["two words"], [""], ["x" * 61], ["x"] * 501],
    ids=["text", "map", "number", "words", "empty", "long", "many"],
)
def test_what_is_no_list_of_names_is_refused(value):
    with pytest.raises(BadInput) as refusal:
        ensure_names(value)

    assert refusal.value.facts["problem"] == "message_names"

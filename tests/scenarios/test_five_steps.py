"""The bench's process in the demo organisation: its handlers are people of the front line."""

import pytest

from tests.scenarios.handling import Handling


@pytest.fixture
def begun(town):
    started = town.post("xiao-zhang", "/instances", {"process": "complaint5"})
    return Handling(town, started["instance"])


def test_people_of_the_front_line_work_it_to_its_end(begun):
    answers = {"summary": "设备不稳定", "channel": "phone", "amount": 1200, "valid": True}
    groups = []
    for element in ("register", "triage", "investigate", "decide", "reply"):
        groups += begun.task(element)["groups"]
        begun.do(element, answers, by="zhou-min")

    assert groups == ["handlers"] * 5
    assert begun.ended() == ("completed", "end")

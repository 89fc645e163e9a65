import re
from pathlib import Path

import pytest

from engine.check.rules.house_properties import NAMES, OF_PROCESSES, house_properties
from tests.engine.check.drawn import props, source, told, world


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (props(answers="f02", misfire="each", key="=k"), []),
        (props(**{"not": "u, v"}), []),
        (
            props(answer="f02"),
            [("warning", "property_unknown", "u", {"property": "bihuan:answer"})],
        ),
        (
            props(misfire="twice"),
            [
                (
                    "error",
                    "property_value",
                    "u",
                    {"property": "bihuan:misfire", "value": "twice", "allowed": ["once", "each"]},
                )
            ],
        ),
        (
            props(**{"not": "u,gone"}),
            [("error", "four_eyes_unknown", "u", {"other": "gone"})],
        ),
    ],
    ids=["known", "four_eyes", "misspelt", "value", "nobody"],
)
def test_our_own_properties_are_spelt_right(inside, expected):
    body = f'<userTask id="u">{inside}</userTask><userTask id="v"/>'

    assert told(house_properties, body) == expected


def test_four_eyes_reach_into_the_other_processes_of_the_release():
    known = world({"q.bpmn": source('<userTask id="drafted"/>', process='id="q"')})

    body = f'<userTask id="u">{props(**{"not": "drafted"})}</userTask>'

    assert told(house_properties, body, known) == []


def test_what_a_process_owner_reads_about_is_what_we_know():
    page = Path("docs/drawing.md").read_text("utf-8")

    told_of = re.findall(r"^\| `(bihuan:[a-z_-]+)` \|", page, re.MULTILINE)
    assert set(told_of) == NAMES | OF_PROCESSES

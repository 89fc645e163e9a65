import json
from decimal import Decimal

import pytest

from admin.cli.trial_question import asked_of
from admin.cli.trouble import Refused


def test_what_is_absent_is_left_to_the_trial():
    question = asked_of({"files": ["x.bpmn"], "process": None}).question({}, 5)

    assert (question.process, question.start, question.horizon) == (None, (), "P30D")
    assert (question.variables, question.answers, question.scripts) == ({}, {}, {})


def test_values_come_in_as_for_feel():
    row = {"files": ["x.bpmn"], "variables": {"a": Decimal("1.5")}, "answers": {"t": {"b": 2}}}

    question = asked_of(row | {"start": ["q"], "horizon": "PT1S"}).question({}, 5)

    assert question.variables == {"a": {"$t": "decimal", "v": "1.5"}}
    assert (question.answers, question.start, question.until) == (
        {"t": {"b": 2}},
        ("q",),
        1_000_005,
    )


def test_scripts_are_a_map_or_a_file_that_holds_one(tmp_path):
    file = tmp_path / "scripts.json"
    file.write_text(json.dumps({"T": []}))

    found = [asked_of({"files": ["x"], "scripts": given}).rest for given in ({"T": []}, str(file))]

    assert [rest["scripts"] for rest in found] == [{"T": []}] * 2


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"files": []}, "files_missing"),
        ({"process": 5}, "text_missing"),
        ({"start": "q"}, "not_a_list"),
        ({"start": [5]}, "text_missing"),
        ({"variables": []}, "not_an_object"),
        ({"answers": [1]}, "not_an_object"),
        ({"answers": {"t": 1}}, "not_an_object"),
        ({"scripts": [1]}, "scripts_map"),
        ({"scripts": {"T": 1}}, "scripts_actions"),
        ({"scripts": {"T": [{}]}}, "scripts_action"),
        ({"scripts": {"T": [{"set": {"a": "+"}}]}}, "scripts_expression"),
        ({"scripts": {"T": [{"wait": "x"}]}}, "scripts_duration"),
        ({"horizon": "soon"}, "horizon_unreadable"),
    ],
)
def test_what_is_of_another_kind_is_refused(wrong, code):
    with pytest.raises(Refused, match=code):
        asked_of({"files": ["x.bpmn"], **wrong}).question({}, 0)

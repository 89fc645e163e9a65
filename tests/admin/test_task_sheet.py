from uuid import UUID

from admin.drawn_form import problems_in
from admin.task_sheet import Trouble, task_sheet
from engine.errors import BadAnswers


def test_a_sheet_gathers_form_facts_and_hands(scarf, reading):
    uid = UUID(scarf.task("ut_comfort_ack")["uid"])

    with reading("xiao-zhang", language="zh"):
        sheet = task_sheet(uid, {"apology_text": "抱歉"}, None)

    drawn = {widget.name: widget.text for row in sheet.rows for widget in row.widgets}
    assert drawn["apology_text"] == "抱歉"
    assert (sheet.groups, sheet.card.number, sheet.hands.claim) == (
        ("客服",),
        "TS-202603-0001",
        True,
    )
    assert sheet.chip is not None
    assert sheet.chip.text == "还剩 24 分钟"
    assert sheet.colleagues == ()
    assert next(fact.name for fact in sheet.facts) == "name"


def test_problems_stand_beside_their_fields_or_alone(scarf, reading):
    uid = UUID(scarf.task("ut_comfort_ack")["uid"])
    found = {"apology_text": [{"code": "required"}], "nothing": [{"code": "unknown_field"}]}

    with reading("xiao-zhang"):
        sheet = task_sheet(uid, {}, Trouble(BadAnswers(found), found))

    assert [(widget.name, problem.code) for widget, problem in problems_in(sheet.rows)] == [
        ("apology_text", "required")
    ]
    assert [problem.code for problem in sheet.loose] == ["unknown_field"]

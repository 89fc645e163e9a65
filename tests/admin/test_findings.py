from admin.findings import ToldFinding, told_findings
from admin.words import Words
from engine.model.finding import Finding

FOUND = [
    Finding(code="never_heard", severity="advice", file="old.bpmn", line=3),
    Finding(code="never_heard", severity="warning", file="new.bpmn", line=9, element_id="t"),
    Finding(code="never_heard", severity="error", file="old.bpmn"),
]


def test_errors_come_first_and_old_advice_is_no_news():
    told = told_findings(FOUND, Words("en"), uploaded={"new.bpmn": b""})

    assert told == (
        ToldFinding(severity="error", icon="circle-alert", text="never_heard", place="old.bpmn"),
        ToldFinding(
            severity="warning",
            icon="triangle-alert",
            text="never_heard",
            place="new.bpmn, line 9, t",
        ),
    )

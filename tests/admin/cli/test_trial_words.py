from admin.cli.trial_words import findings_of, in_words
from engine.model.finding import Finding
from engine.trial import Outcome
from engine.trial.outcome import Happening

STOPPED = Finding(
    code="no_flow", severity="error", file="x.bpmn", line=4, element_id="g", facts={"element": "问"}
)
OUTCOME = Outcome(
    status="failed",
    trace=("a",),
    variables={"n": {"$t": "decimal", "v": "1.50"}},
    findings=(STOPPED,),
    story=(Happening(after=93_784_000_000, what="timer", facts={"element": "t", "no": 1}),),
)
NAMES = {"x.bpmn": "./x.bpmn"}


def test_people_are_told_line_by_line():
    assert list(in_words(OUTCOME, NAMES)) == [
        "第 1 天 02:03:04  定时 t 到时（实例 1）",
        "轨迹：a",
        "变量 n = 1.50",
        "./x.bpmn:4：错误：「问」停住了：走不下去：各条出线的条件都不成立。 [no_flow]",
        "试运行结束：运行出错",
    ]


def test_findings_come_with_their_file_and_sentence():
    uncaught = Finding(
        code="error_uncaught", severity="warning", file="x.bpmn", facts={"error": "E"}
    )

    found = findings_of(Outcome(status="completed", findings=(STOPPED, uncaught)), NAMES)

    assert [(f["file"], f["code"], f["line"], f["element_id"]) for f in found] == [
        ("./x.bpmn", "no_flow", 4, "g"),
        ("./x.bpmn", "error_uncaught", None, None),
    ]
    assert found[1]["message"].startswith("错误 E 从「x.bpmn」抛出后无人捕获")

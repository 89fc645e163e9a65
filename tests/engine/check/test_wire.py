from engine.check.report import Report
from engine.check.wire import Question, dump_report, load_report
from engine.model.finding import Finding


def test_a_question_arrives_as_it_was_asked():
    question = Question(
        files={"投诉.bpmn": b"\xff\x00"},
        topics=["a", "b"],
        groups=None,
        messages=[],
        elsewhere=["dmn"],
        protected={"p": {"approval": "审批"}},
        profile="standard",
    )

    assert Question.load(question.dump()) == question


def test_a_report_arrives_as_it_was_made():
    finding = Finding(code="c", severity="error", file="f", line=3, facts={"path": ["p", "q"]})
    report = Report("refused", (finding,))

    assert load_report(dump_report(report)) == report

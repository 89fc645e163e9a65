from engine.check import VERSIONS, Around, check_release
from tests.engine.check.drawn import source


def test_it_is_asked_as_the_check_takes_it():
    around = Around(topics=["t"], groups=["g"], messages=None, protected={"p": {"ack": "u"}})

    report = check_release({"p.bpmn": source('<startEvent id="s"/>')}, **around.asked())

    assert around.asked()["elsewhere"] == (VERSIONS,)
    assert "protected_step_missing" in {finding.code for finding in report.findings}

import pytest

from engine.check.report import MAX_FINDINGS, Report, status_of
from engine.model.finding import Finding


def finding(code="c", severity="advice", file="f", line=None):
    return Finding(code=code, severity=severity, file=file, line=line)


@pytest.mark.parametrize(
    ("severities", "status"),
    [
        ([], "runs"),
        (["advice", "warning"], "runs"),
        (["advice", "missing"], "unfinished"),
        (["missing", "error"], "refused"),
    ],
    ids=["nothing", "doubts", "missing", "error"],
)
def test_the_worst_finding_decides(severities, status):
    assert status_of(finding(severity=s) for s in severities) == status


def test_findings_come_in_order_and_once():
    found = [finding("b", line=2), finding("a", line=2), finding("z", line=1), finding("a", line=2)]

    assert Report.of(found).findings == (found[2], found[1], found[0])


def test_a_flood_is_cut_and_its_status_is_not():
    found = [finding(line=n) for n in range(1, MAX_FINDINGS + 3)]
    found.append(finding(severity="error", line=MAX_FINDINGS + 9))

    report = Report.of(found)

    assert (report.status, len(report.findings)) == ("refused", MAX_FINDINGS + 1)
    left_out = report.findings[-1]
    assert (left_out.code, left_out.line, left_out.facts) == (
        "findings_left_out",
        MAX_FINDINGS + 1,
        {"count": 3},
    )

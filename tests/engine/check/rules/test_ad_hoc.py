from engine.check.rules.ad_hoc import ad_hoc
from tests.engine.check.drawn import flow, told


def body(inside, attributes=""):
    return f'<adHocSubProcess id="x" {attributes}>{inside}</adHocSubProcess>'


def test_activities_in_any_order_pass():
    inside = '<userTask id="a"/><task id="b"/><task id="c"/>' + flow("1", "a", "b")

    assert told(ad_hoc, body(inside)) == []


def test_without_an_activity_nothing_could_begin():
    assert told(ad_hoc, body('<exclusiveGateway id="g"/>')) == [
        ("error", "ad_hoc_activity_missing", "x", {})
    ]


def test_what_does_not_run_there_is_refused_by_name():
    assert told(ad_hoc, body('<startEvent id="s"/><task id="a"/>')) == [
        ("error", "unsupported", "s", {"construct": "startEvent in an adHocSubProcess"})
    ]

from engine.check.rules.reachability import reachability
from tests.engine.check.drawn import flow, told


def test_what_no_start_leads_to_is_refused():
    body = '<startEvent id="s"/><endEvent id="e"/><task id="lost"/>' + flow("1", "s", "e")

    assert told(reachability, body) == [("error", "unreachable", "lost", {})]


def test_a_path_that_ends_in_a_task_is_told():
    body = '<startEvent id="s"/><task id="t"/>' + flow("1", "s", "t")

    assert told(reachability, body) == [("advice", "dead_end", "t", {})]


def test_boundary_events_and_event_sub_processes_are_ways_in():
    body = (
        '<startEvent id="s"/><task id="t"/><boundaryEvent id="y" attachedToRef="t"/>'
        '<endEvent id="e"/><endEvent id="f"/><subProcess id="q" triggeredByEvent="true">'
        '<startEvent id="i"/><endEvent id="j"/>'
        + flow("5", "i", "j")
        + "</subProcess>"
        + flow("1", "s", "t")
        + flow("2", "t", "e")
        + flow("3", "y", "f")
    )

    assert told(reachability, body) == []


def test_each_scope_is_looked_at():
    body = (
        '<startEvent id="s"/><subProcess id="in"><startEvent id="i"/><endEvent id="j"/>'
        '<task id="lost"/>'
        + flow("2", "i", "j")
        + '</subProcess><endEvent id="e"/>'
        + flow("1", "s", "in")
        + flow("3", "in", "e")
    )

    assert told(reachability, body) == [("error", "unreachable", "lost", {})]


def test_without_a_start_nothing_is_called_unreachable():
    assert told(reachability, '<task id="t"/>') == []


def test_what_begins_an_instance_is_a_way_in():
    body = '<receiveTask id="r" instantiate="true"/><endEvent id="e"/>' + flow("1", "r", "e")

    assert told(reachability, body) == []


def test_a_link_leads_to_the_event_of_its_name():
    link = '<linkEventDefinition name="l"/>'
    body = (
        f'<startEvent id="s"/><intermediateThrowEvent id="t">{link}</intermediateThrowEvent>'
        f'<intermediateCatchEvent id="c">{link}</intermediateCatchEvent><endEvent id="e"/>'
        + flow("1", "s", "t")
        + flow("2", "c", "e")
    )

    assert told(reachability, body) == []
    assert told(reachability, body.replace('"l"', '"k"', 1)) == [
        ("advice", "dead_end", "t", {}),
        ("error", "unreachable", "c", {}),
        ("error", "unreachable", "e", {}),
    ]


def test_in_an_ad_hoc_sub_process_activities_begin_by_themselves():
    body = (
        '<startEvent id="s"/><adHocSubProcess id="in"><task id="a"/><task id="b"/><task id="c"/>'
        '<intermediateCatchEvent id="lost"/>'
        + flow("2", "a", "b")
        + flow("4", "lost", "c")
        + '</adHocSubProcess><endEvent id="e"/>'
        + flow("1", "s", "in")
        + flow("3", "in", "e")
    )

    assert told(reachability, body) == [
        ("error", "unreachable", "c", {}),
        ("error", "unreachable", "lost", {}),
    ]

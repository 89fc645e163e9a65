import pytest

from engine.drawing import caught_by, handlers_of, read, undoes_by_event

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">'
EVENT = (
    '<boundaryEvent id="e" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>'
    '<boundaryEvent id="m" attachedToRef="t"><messageEventDefinition/></boundaryEvent>'
)
LINK = '<association id="l_{0}" sourceRef="x:e" targetRef="{0}"/>'


def scope(body):
    source = f"{HEAD}{body}</process></definitions>".encode()
    return read(source, file="p.bpmn").processes[0].scope


@pytest.mark.parametrize(
    ("body", "handlers"),
    [
        ('<task id="h" isForCompensation="true"/>' + LINK.format("h"), ["h"]),
        ('<task id="h"/>' + LINK.format("h"), []),
        ('<textAnnotation id="n"/>' + LINK.format("n"), []),
        ('<task id="h" isForCompensation="true"/>', []),
        (
            '<subProcess id="h" isForCompensation="1" triggeredByEvent="true"/>' + LINK.format("h"),
            [],
        ),
        (
            '<subProcess id="q"><task id="h" isForCompensation="true"/></subProcess>'
            + LINK.format("h"),
            [],
        ),
    ],
    ids=["handler", "no_flag", "note", "no_association", "event_subprocess", "other_scope"],
)
def test_the_handlers_of_an_event_are_the_marked_activities_it_leads_to(body, handlers):
    drawn = scope(EVENT + body)

    assert [node.id for node in handlers_of(drawn.nodes["e"], drawn)] == handlers


def test_an_association_may_stand_anywhere_in_the_file():
    drawn = scope(
        f'<subProcess id="q">{EVENT}<task id="h" isForCompensation="true"/></subProcess>'
        + LINK.format("h")
    )
    inside = drawn.nodes["q"].scope

    assert [node.id for node in handlers_of(inside.nodes["e"], inside)] == ["h"]


def test_compensation_events_are_told_from_others():
    drawn = scope(EVENT + '<endEvent id="x"><compensateEventDefinition/></endEvent>')

    assert {name: caught_by(node) for name, node in drawn.nodes.items()} == {
        "e": True,
        "m": False,
        "x": False,
    }


@pytest.mark.parametrize(
    ("event", "by_event", "expected"),
    [
        ("<compensateEventDefinition/>", "true", True),
        ("<errorEventDefinition/>", "true", False),
        ("", "true", False),
        ("<compensateEventDefinition/>", "false", False),
    ],
    ids=["compensation", "error", "plain", "no_event_subprocess"],
)
def test_an_event_sub_process_that_undoes_starts_on_compensation(event, by_event, expected):
    drawn = scope(
        f'<subProcess id="q" triggeredByEvent="{by_event}"><startEvent id="s">{event}</startEvent>'
        "</subProcess>"
    )

    assert undoes_by_event(drawn.nodes["q"]) == expected

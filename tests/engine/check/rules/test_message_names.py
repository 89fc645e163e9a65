from engine.check.known import Known
from engine.check.rules.message_names import message_names
from tests.engine.check.drawn import drawing, source, told, world

BEFORE = '<message id="m" name="goods_received"/><signal id="s" name="red"/>'
THROW = '<endEvent id="e"><messageEventDefinition messageRef="m"/></endEvent>'
CATCH = '<startEvent id="s0"><messageEventDefinition messageRef="m"/></startEvent>'


def test_a_message_that_another_process_waits_for_passes():
    known = world({"q.bpmn": source(CATCH, before=BEFORE, process='id="q"')})

    assert told(message_names, THROW, known, before=BEFORE) == []


def test_a_message_that_nobody_waits_for_is_told():
    assert told(message_names, THROW, before=BEFORE) == [
        ("advice", "message_not_caught", "e", {"kind": "message", "name": "goods_received"})
    ]


def test_names_outside_the_catalogue_are_told():
    body = CATCH + '<boundaryEvent id="b"><signalEventDefinition signalRef="s"/></boundaryEvent>'
    known = Known(drawings=(drawing(body, before=BEFORE),), messages=frozenset({"red"}))

    assert told(message_names, body, known, before=BEFORE) == [
        (
            "warning",
            "message_not_in_catalogue",
            "s0",
            {"kind": "message", "name": "goods_received"},
        )
    ]

import pytest

from engine.check.rules.behaviors import behaviors
from tests.engine.check.drawn import told

BEFORE = (
    '<signal id="s" name="alarm"/><signalEventDefinition id="e" signalRef="s"/>'
    '<signalEventDefinition id="n"/><timerEventDefinition id="w"/>'
)


def rounds(inside="", attributes="", properties=""):
    name = "multiInstanceLoopCharacteristics"
    return f'<task id="t">{properties}<{name} {attributes}>{inside}</{name}></task>'


def complex_one(inside):
    drawn = f"<complexBehaviorDefinition>{inside}</complexBehaviorDefinition>"
    return rounds(drawn, 'behavior="Complex"')


def refused(construct):
    return [("error", "unsupported", "t", {"construct": construct})]


def missing(code):
    return [("missing", code, "t", {})]


COLLECT = (
    "<extensionElements><camunda:properties>"
    '<camunda:property name="bihuan:collect" value="v"/></camunda:properties></extensionElements>'
)
THROW = '<event><signalEventDefinition signalRef="s"/></event>'
OUT = "<loopDataOutputRef>all</loopDataOutputRef>"
ITEM = '<outputDataItem name="one"/>'

CASES = {
    "all": (rounds(), []),
    "first": (rounds(attributes='behavior="One" oneBehaviorEventRef="e"'), []),
    "each": (rounds(attributes='behavior="None" noneBehaviorEventRef="e"'), []),
    "complex": (complex_one(f"<condition>n = 1</condition>{THROW}"), []),
    "unknown": (rounds(attributes='behavior="Two"'), refused("multi-instance behavior Two")),
    "undrawn": (rounds(attributes='behavior="One"'), missing("behavior_event_missing")),
    "no complex one": (
        rounds(attributes='behavior="Complex"'),
        missing("behavior_event_missing"),
    ),
    "no event": (
        complex_one("<condition>n = 1</condition>"),
        missing("behavior_event_missing"),
    ),
    "no condition": (complex_one(THROW), missing("behavior_condition_missing")),
    "timer": (
        rounds(attributes='behavior="One" oneBehaviorEventRef="w"'),
        refused("timerEventDefinition of a multi-instance"),
    ),
    "nameless": (
        rounds(attributes='behavior="One" oneBehaviorEventRef="n"'),
        missing("signal_missing"),
    ),
    "by reference": (
        complex_one(
            "<condition>true</condition><event><eventDefinitionRef>e</eventDefinitionRef></event>"
        ),
        refused("eventDefinitionRef"),
    ),
    "results": (rounds(OUT + ITEM), []),
    "results without item": (rounds(OUT), refused("loopDataOutputRef alone")),
    "item without results": (rounds(ITEM), refused("outputDataItem alone")),
    "results twice": (
        rounds(OUT + ITEM, properties=COLLECT),
        refused("loopDataOutputRef beside bihuan:collect"),
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_what_a_round_throws_and_gives_is_drawn_in_full(body, expected):
    assert told(behaviors, body, before=BEFORE) == expected

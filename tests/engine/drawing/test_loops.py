from engine.drawing import Event, Loop, Thrown
from tests.engine.check.drawn import drawing

ROUNDS = "multiInstanceLoopCharacteristics"


def loop_of(inside, attributes="", before=""):
    body = f'<task id="x"><{ROUNDS} {attributes}>{inside}</{ROUNDS}></task>'
    return drawing(body, before=before).processes[-1].scope.nodes["x"].loop


def standard(inside="", attributes=""):
    name = "standardLoopCharacteristics"
    body = f'<task id="x"><{name} {attributes}>{inside}</{name}></task>'
    return drawing(body).processes[0].scope.nodes["x"].loop


def test_rounds_over_a_collection():
    found = loop_of(
        "<completionCondition>=done</completionCondition>",
        'isSequential="true" camunda:collection="=items" camunda:elementVariable="item"',
    )

    assert found == Loop(
        kind="sequential", line=4, collection="=items", element="item", completion="=done"
    )


def test_rounds_in_the_words_of_the_standard():
    found = loop_of(
        "<loopDataInputRef>items</loopDataInputRef><loopDataOutputRef>all</loopDataOutputRef>"
        '<inputDataItem name="item"/><outputDataItem id="one"/>'
    )

    assert found == Loop(
        kind="parallel", line=4, collection="items", element="item", output="all",
        output_element="one",
    )  # fmt: skip


def test_collections_that_are_data_of_the_drawing_are_not_read():
    found = loop_of(
        "<loopDataInputRef>d</loopDataInputRef>",
        before='<process id="q"><dataObject id="d"/></process>',
    )

    assert [other.kind for other in found.others] == ["loopDataInputRef to a dataObject"]


def test_a_behavior_by_reference_throws_what_stands_beside_the_processes():
    found = loop_of(
        "",
        'behavior="One" oneBehaviorEventRef="t:e"',
        before='<signal id="s" name="alarm"/><signalEventDefinition id="e" signalRef="s"/>',
    )

    event = Event(
        kind="signal", line=3, reference="s", name="alarm",
        attributes={"id": "e", "signalRef": "s"},
    )  # fmt: skip
    assert (found.behavior, found.thrown) == ("One", (Thrown(line=4, event=event),))


def test_a_behavior_whose_event_is_not_there_dangles():
    found = drawing(f'<task id="x"><{ROUNDS} behavior="None" noneBehaviorEventRef="e"/></task>')

    assert found.dangling == (("e", 4, "x"),)


def test_complex_behaviors_have_a_condition_and_an_event_each():
    complex_one = "complexBehaviorDefinition"
    found = loop_of(
        f"<{complex_one}><condition> n = 1 </condition><event><signalEventDefinition/></event>"
        f"</{complex_one}>\n<{complex_one}><event><ioSpecification/></event></{complex_one}>"
        f"<{complex_one}><condition>x</condition><event><signalEventDefinition/>"
        f"<messageEventDefinition/></event></{complex_one}>",
        'behavior="Complex"',
    )

    assert [(t.line, t.condition, t.event and t.event.kind) for t in found.thrown] == [
        (4, "n = 1", "signal"),
        (5, "", None),
        (5, "x", "signal"),
        (5, "x", "message"),
    ]
    assert [other.kind for other in found.others] == ["ioSpecification"]


def test_what_is_drawn_for_another_behavior_is_told():
    found = loop_of("<complexBehaviorDefinition/>", 'noneBehaviorEventRef="e"')

    kinds = [other.kind for other in found.others]
    assert kinds == ["complexBehaviorDefinition", "noneBehaviorEventRef"]


def test_a_standard_loop_goes_on_while_a_condition_holds():
    found = standard(
        "<loopCondition> n &lt; 3 </loopCondition>", 'testBefore="true" loopMaximum="7"'
    )

    assert found == Loop(kind="standard", line=4, condition="n < 3", tests_before=True, maximum="7")
    assert found.limit == 7


def test_a_standard_loop_may_say_nothing():
    assert standard("", 'loopMaximum=""') == Loop(kind="standard", line=4)


def test_of_two_loops_the_second_is_not_read():
    body = f'<task id="x"><standardLoopCharacteristics/><{ROUNDS}/></task>'

    found = drawing(body).processes[0].scope.nodes["x"].loop

    assert (found.kind, [other.kind for other in found.others]) == ("standard", [ROUNDS])

from engine.drawing import Part, read

SOURCE = b"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
 xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
<process id="p">
<startEvent id="s">
<timerEventDefinition><timeDate>2026-01-01</timeDate></timerEventDefinition></startEvent>
<task id="a">
<extensionElements><camunda:inputOutput>
<camunda:inputParameter name="x">1</camunda:inputParameter></camunda:inputOutput>
</extensionElements>
<multiInstanceLoopCharacteristics>
<loopCardinality>3</loopCardinality><completionCondition/></multiInstanceLoopCharacteristics></task>
<sequenceFlow id="f" sourceRef="s" targetRef="a"><conditionExpression>

 x = 1</conditionExpression></sequenceFlow>
<adHocSubProcess id="b">
<completionCondition>x</completionCondition>
<standardLoopCharacteristics>
<loopCondition>x</loopCondition></standardLoopCharacteristics></adHocSubProcess>
<dataObject id="o"/>
<complexGateway id="g"><activationCondition>
y</activationCondition></complexGateway>
<task id="t"><dataInputAssociation/></task>
<textAnnotation id="n"><text>a note</text></textAnnotation>
</process></definitions>"""


def test_what_would_have_to_run_is_listed_with_its_line():
    (process,) = read(SOURCE, file="x.bpmn").processes

    assert process.parts == tuple(
        Part(kind=kind, line=line)
        for kind, line in [
            ("startEvent", 4),
            ("timerEventDefinition", 5),
            ("task", 6),
            ("inputParameter", 8),
            ("multiInstanceLoopCharacteristics", 10),
            ("loopCardinality", 10),
            ("sequenceFlow", 12),
            ("conditionExpression", 14),
            ("adHocSubProcess", 15),
            ("completionCondition", 15),
            ("standardLoopCharacteristics", 17),
            ("loopCondition", 17),
            ("complexGateway", 20),
            ("activationCondition", 21),
            ("task", 22),
            ("dataInputAssociation", 22),
        ]
    )

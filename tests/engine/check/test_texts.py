from engine.check.texts import texts_of
from tests.engine.check.drawn import drawing, flow, props

BODY = (
    '<userTask id="u" camunda:candidateGroups="g" camunda:dueDate="=d"><extensionElements>'
    '<camunda:inputOutput><camunda:inputParameter name="a">=1</camunda:inputParameter>'
    '<camunda:outputParameter name="b"/></camunda:inputOutput></extensionElements>'
    '<multiInstanceLoopCharacteristics camunda:collection="items"><completionCondition>done'
    "</completionCondition></multiInstanceLoopCharacteristics></userTask>\n"
    '<callActivity id="c" calledElement="q"><extensionElements><camunda:in businessKey="=k"/>'
    '<camunda:out sourceExpression="x + 1" target="y"/></extensionElements></callActivity>\n'
    f'<intermediateCatchEvent id="t">{props(key="=no")}<timerEventDefinition><timeDate>=w'
    "</timeDate></timerEventDefinition></intermediateCatchEvent>\n"
    '<complexGateway id="g"><activationCondition>\nready</activationCondition></complexGateway>\n'
    + flow("f", "u", "c", "=ok")
)


def test_every_text_that_is_evaluated_is_listed_with_its_place():
    found = [
        (text.text, text.use, text.where, text.element, text.line)
        for text in texts_of(drawing(BODY).processes[0])
    ]

    assert found == [
        ("g", "formula", "camunda:candidateGroups", "u", 4),
        ("=d", "formula", "camunda:dueDate", "u", 4),
        ("=1", "formula", "a", "u", 4),
        ("items", "expression", "camunda:collection", "u", 4),
        ("done", "condition", "completionCondition", "u", 4),
        ("q", "formula", "calledElement", "c", 5),
        ("=k", "formula", "businessKey", "c", 5),
        ("x + 1", "expression", "sourceExpression", "c", 5),
        ("=w", "formula", "timeDate", "t", 6),
        ("=no", "formula", "bihuan:key", "t", 6),
        ("ready", "condition", "activationCondition", "g", 8),
        ("=ok", "condition", "conditionExpression", "f", 9),
    ]


def test_conditions_of_loops_and_ad_hoc_sub_processes_are_listed():
    body = (
        '<task id="t"><standardLoopCharacteristics><loopCondition>n = 1</loopCondition>'
        '</standardLoopCharacteristics></task>\n<adHocSubProcess id="a"><completionCondition>done'
        '</completionCondition><multiInstanceLoopCharacteristics behavior="Complex">\n'
        "<complexBehaviorDefinition><condition>n = 2</condition></complexBehaviorDefinition>"
        "</multiInstanceLoopCharacteristics></adHocSubProcess>"
    )

    assert [
        (text.text, text.use, text.where, text.element, text.line)
        for text in texts_of(drawing(body).processes[0])
    ] == [
        ("n = 1", "condition", "loopCondition", "t", 4),
        ("done", "condition", "completionCondition", "a", 5),
        ("n = 2", "condition", "complexBehaviorDefinition", "a", 6),
    ]

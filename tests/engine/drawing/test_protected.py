from engine.drawing import protected_steps, read

PROTECTED = (
    '<extensionElements><c:properties><c:property name="bihuan:protected" value="{}"/>'
    "</c:properties></extensionElements>"
)


def test_protected_steps_are_found_at_any_depth_with_the_first_name():
    source = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
        ' xmlns:c="http://camunda.org/schema/1.0/bpmn"><process id="p">'
        f'<task id="a" name="批">{PROTECTED.format("approval, record,")}</task>'
        f'<subProcess id="i"><task id="b">{PROTECTED.format("ack")}</task></subProcess>'
        f'<task id="c" name="再批">{PROTECTED.format("approval")}</task>'
        "</process></definitions>"
    )

    [process] = read(source.encode(), file="p.bpmn").processes

    assert protected_steps(process) == {"approval": "批", "record": "批", "ack": "b"}

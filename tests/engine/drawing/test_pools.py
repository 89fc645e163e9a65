from engine.drawing import MessageFlow, read


def test_pools_know_their_process_and_flows_their_ends():
    file = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">\n'
        '<collaboration id="c"><participant id="a" processRef="x:p"/><participant id="b"/>\n'
        '<messageFlow id="f" name="ask" sourceRef="t" targetRef="x:b"/>'
        '<messageFlow sourceRef="b" targetRef="t"/></collaboration>'
        '<process id="p"><task id="t"/></process></definitions>'
    )

    pools = read(file.encode(), file="x.bpmn").pools

    assert pools.processes == {"a": "p", "b": ""}
    assert pools.flows == (
        MessageFlow(id="f", source="t", target="b", line=3, name="ask"),
        MessageFlow(id="messageFlow_3", source="b", target="t", line=3),
    )

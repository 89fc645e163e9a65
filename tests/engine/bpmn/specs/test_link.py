import pytest

from tests.engine.bpmn.side_by_side import SideBySide
from tests.engine.bpmn.test_compile import refused

LINK = '<linkEventDefinition name="{}"/>'


def throw(kit, name, to="on", **more):
    return kit.node("intermediateThrowEvent", name, LINK.format(to), **more)


def catch(kit, name, to="on", **more):
    return kit.node("intermediateCatchEvent", name, LINK.format(to), **more)


def test_several_links_lead_to_the_one_event_of_their_name(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.user("b"),
        throw(kit, "from_a", outputs={"x": "=1"}),
        throw(kit, "from_b"),
        catch(kit, "here", outputs={"y": "=2"}),
        kit.user("z"),
        kit.end(),
        kit.chain("start", "p", "a", "from_a"),
        kit.chain("p", "b", "from_b"),
        kit.chain("here", "z", "end"),
    )
    case = SideBySide(kit, compiled)

    assert case.complete(1).trail == ["from_a", "here", "z"]
    assert case.complete(2).trail == ["from_b", "here", "z"]
    assert case.complete(3).complete(4).run.status == "completed"
    assert case.run.variables == {"x": 1, "y": 2}


def test_a_link_may_lead_back_and_costs_the_same_each_time(kit):
    compiled = kit.release(
        kit.start(),
        catch(kit, "again"),
        kit.node("exclusiveGateway", "m"),
        kit.user("a"),
        kit.node("exclusiveGateway", "x", default="x__back"),
        throw(kit, "back"),
        kit.end(),
        kit.chain("start", "m", "a", "x", "back"),
        kit.flow("again", "m"),
        kit.flow("x", "end", "enough"),
    )
    case = SideBySide(kit, compiled, enough=False)

    for number in range(1, 31):
        assert case.complete(number).trail == ["x", "back", "again", "m", "a"]
        assert len(case.run.tokens()) == 1

    assert case.complete(31, enough=True).run.status == "completed"


def test_an_inclusive_join_waits_for_what_may_come_by_a_link(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        kit.user("a"),
        kit.user("b"),
        throw(kit, "out"),
        catch(kit, "in"),
        kit.node("inclusiveGateway", "j"),
        kit.user("z"),
        kit.chain("start", "p", "a", "j", "z"),
        kit.chain("p", "b", "out"),
        kit.chain("in", "j"),
    )
    case = SideBySide(kit, compiled)

    assert case.complete(1).open == ["b"]
    assert case.complete(2).open == ["z"]


def test_a_link_leads_nowhere_out_of_its_scope(kit):
    inside = kit.start("i") + throw(kit, "t") + kit.chain("i", "t")
    found = refused(
        kit,
        kit.start(),
        kit.node("subProcess", "s", inside),
        catch(kit, "c"),
        kit.user("z"),
        kit.chain("start", "s", "z"),
        kit.chain("c", "z"),
    )

    assert found == [("main.bpmn", "link_unmatched", "t", {"element": "t", "link": "on"})]


@pytest.mark.parametrize("side", ["throw", "catch"])
def test_inputs_of_a_link_are_refused(kit, side):
    given = {"inputs": {"a": "=1"}}
    found = refused(
        kit,
        kit.start(),
        throw(kit, "t", **(given if side == "throw" else {})),
        catch(kit, "c", **(given if side == "catch" else {})),
        kit.user("z"),
        kit.chain("start", "t"),
        kit.chain("c", "z"),
    )

    facts = {"element": "main", "construct": "inputParameter"}
    assert found == [("main.bpmn", "part_dropped", "main", facts)]

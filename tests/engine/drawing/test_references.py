from lxml import etree

from engine.drawing.references import References

ROOT = etree.fromstring(
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">'
    '<message id="m" name="goods"/><message name="no id"/><error id="m2" name="n" errorCode="E"/>'
    '<process id="p"/></definitions>'
)


def test_a_reference_is_looked_up_by_its_kind():
    references = References.of(ROOT)

    assert references.name("message", "m", 3, "x") == "goods"
    assert references.name("error", "tns:m2", 3, "x") == "E"
    assert references.name("message", None, 3, "x") is None
    assert references.name("link", "anything", 3, "x") is None
    assert references.dangling == []


def test_one_that_leads_nowhere_is_remembered():
    references = References.of(ROOT)

    assert references.name("error", "m", 3, "x") is None
    assert references.name("message", "", 4, "y") is None
    assert references.dangling == [("m", 3, "x"), ("", 4, "y")]


def test_an_element_keeps_its_id_or_gets_a_free_one():
    references = References.of(ROOT)
    drawn, bare = ROOT.find("{*}process"), etree.Element("task")

    assert references.identity(drawn, "other") == "p"
    assert [references.identity(bare, "m") for _ in range(2)] == ["m_2", "m_3"]

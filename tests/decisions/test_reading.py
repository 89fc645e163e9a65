from decimal import Decimal

import pytest

from decisions import DecisionRefused, UnknownDecision, evaluate, read
from tests.decisions.sample import decision, dmn, literal, needs_decision

CAMUNDA = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
    xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
    xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
    xmlns:modeler="http://camunda.org/schema/modeler/1.0"
    xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
    xmlns:camunda="http://camunda.org/schema/1.0/dmn"
    id="drd" name="责任矩阵" namespace="http://camunda.org/schema/1.0/dmn"
    modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.21.0"
    exporter="Camunda Modeler" exporterVersion="5.20.0">
  <decision id="dmn_routing" name="责任矩阵" camunda:historyTimeToLive="180">
    <extensionElements><biodi:bounds x="1" y="1" width="1" height="1"/></extensionElements>
    <decisionTable id="t1" hitPolicy="COLLECT" biodi:annotationsWidth="300">
      <description>who answers</description>
      <input id="in1" label="问题分类" biodi:width="192" camunda:inputVariable="category">
        <inputExpression id="ie1" typeRef="string" expressionLanguage="feel">
          <text>category</text>
        </inputExpression>
        <inputValues id="iv1"><text>"quality","service"</text></inputValues>
      </input>
      <output id="out1" label="部门" name="department" typeRef="string" biodi:width="192">
        <outputValues id="ov1"><text>"quality_dept","operations"</text></outputValues>
      </output>
      <annotation name="why"/>
      <rule id="row1">
        <description>质量</description>
        <inputEntry id="c1" expressionLanguage="feel"><text>"quality"</text></inputEntry>
        <outputEntry id="o1"><text>"quality_dept"</text></outputEntry>
        <annotationEntry><text>R-012</text></annotationEntry>
      </rule>
      <rule id="row2">
        <inputEntry id="c2"><text></text></inputEntry>
        <outputEntry id="o2"><text>"operations"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="dmn_routing">
    <dc:Bounds height="80" width="180" x="160" y="100"/></dmndi:DMNShape></dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
"""


def test_a_file_of_the_camunda_modeler_opens_and_answers():
    found = read(CAMUNDA.encode(), name="file")

    answer = evaluate(found, "dmn_routing", {"category": "quality"})

    assert found.check() == []
    assert (found.name, found.version, list(found.decisions)) == (
        "责任矩阵",
        "1.3",
        ["dmn_routing"],
    )
    assert (answer.value, answer.matched) == (["quality_dept", "operations"], ("row1", "row2"))


def test_another_expression_language_is_a_finding():
    found = read(CAMUNDA.replace('"feel"><text>', '"juel"><text>').encode(), name="file")

    assert [(f.code, f.line, f.element_id, f.facts) for f in found.check()] == [
        ("expression_language", 27, "c1", {"language": "juel"})
    ]
    assert evaluate(found, "dmn_routing", {"category": "quality"}).problem == "decision_broken"


def test_a_file_of_dmn_1_1_reads_its_types_with_prefix():
    source = dmn(
        decision(literal("[5]"), kind="feel:number"),
        namespace="http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        attributes='xmlns:feel="http://www.omg.org/spec/FEEL/20140401"',
    )

    found = read(source, name="old")

    assert (found.check(), evaluate(found, "d", {}).value) == ([], 5)


def test_names_of_several_words_stand_after_a_dot():
    parts = '<itemComponent name="first name"><typeRef>string</typeRef></itemComponent>'
    parts += '<itemComponent name="date"><typeRef>date</typeRef></itemComponent>'
    source = dmn(
        f'<itemDefinition name="tPerson">{parts}</itemDefinition>',
        decision(literal('p.first name + string(date("2026-01-01"))')),
    )

    found = read(source, name="m")

    assert found.parts == frozenset(["first name"])
    assert evaluate(found, "d", {"p": {"first name": "a"}}).value == "a2026-01-01"


@pytest.mark.parametrize(
    ("element", "codes"),
    [
        ('<import name="o" namespace="urn:o" importType="DMN"/>', ["import_missing"]),
        ('<import namespace="urn:o" importType="DMN"/>', ["import_missing"]),
        ('<import name="" namespace="urn:m" importType="DMN"/>', []),
        ('<import name="o" namespace="urn:o" importType="PMML"/>', []),
    ],
    ids=[
        "an import that was not given",
        "an import without a name",
        "an import of itself",
        "an import of other things",
    ],
)
def test_imports_that_cannot_be_used_are_findings(element, codes):
    found = read(dmn(element, decision(literal("1"))), name="m")

    assert [f.code for f in found.check()] == codes


def test_what_is_no_dmn_is_refused():
    with pytest.raises(DecisionRefused) as caught:
        read(b"<html/>", name="m")

    assert caught.value.facts == {"codes": ["dmn_unknown"]}


def test_what_a_model_does_not_run_is_left_alone():
    source = dmn(
        '<knowledgeSource id="k" name="law"/>',
        '<textAnnotation id="n"><text>note</text></textAnnotation>',
        '<association id="a"/>',
        decision(
            "<question>why?</question><allowedAnswers>a</allowedAnswers>"
            '<authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>'
            + literal("1")
        ),
    )

    found = read(source, name="m")

    assert (found.check(), evaluate(found, "d", {}).value) == ([], 1)


RATES = (
    '<itemDefinition name="tRate"><typeRef>number</typeRef></itemDefinition>'
    '<inputData id="i_net" name="net"><variable name="net"/></inputData>'
    '<businessKnowledgeModel id="k" name="twice"><variable name="twice"/><encapsulatedLogic>'
    f'<formalParameter name="n"/>{literal("n * 2")}</encapsulatedLogic></businessKnowledgeModel>'
    + decision(literal("0.2"), name="base rate")
)


def numbered(key, *parts, imports=()):
    """A model of namespace ``urn:key`` that imports others without a name."""
    taken = [
        f'<import name="" namespace="urn:{n.namespace[4:]}" importType="DMN"/>' for n in imports
    ]
    source = dmn(*taken, *parts).replace(b'namespace="urn:m"', f'namespace="urn:{key}"'.encode())
    return read(source, name=key, imports=imports)


@pytest.mark.parametrize("at", ["", "urn:rates"], ids=["a local reference", "one by namespace"])
@pytest.mark.parametrize("is_nested", [False, True], ids=["imported", "imported by an import"])
def test_elements_of_an_import_without_a_name_need_no_prefix(at, is_nested):
    rates = numbered("rates", RATES)
    links = {"requiredInput": "i_net", "requiredDecision": "base_rate", "requiredKnowledge": "k"}
    needs = [
        f'<{about}Requirement><{kind} href="{at}#{key}"/></{about}Requirement>'
        for kind, key in links.items()
        for about in ["knowledge" if kind == "requiredKnowledge" else "information"]
    ]
    asked = decision(literal("twice(net * base rate)"), name="d", kind="tRate", needs=needs)
    typed = decision(literal("5 instance of tRate"), name="t")

    found = numbered(
        "top", asked, typed, imports=[numbered("mid", imports=[rates])] if is_nested else [rates]
    )

    assert [(f.code, f.facts) for f in found.check()] == []
    assert evaluate(found, "d", {"net": 10}).value == 4
    assert evaluate(found, "t", {}).value is True
    assert evaluate(found, "base rate", {}).value == Decimal("0.2")


def test_what_a_file_has_itself_goes_before_and_so_does_the_first_import():
    first = numbered(
        "a",
        '<itemDefinition name="tX"><typeRef>string</typeRef></itemDefinition>',
        decision(literal('"a"'), name="x"),
    )
    second = numbered(
        "b",
        '<itemDefinition name="tX"><typeRef>number</typeRef></itemDefinition>',
        decision(literal('"b"'), name="x"),
        decision(literal('"b"'), name="y"),
    )
    own = decision(literal('"own"'), name="y")
    asked = decision(
        literal("x + y"), name="d", kind="tX", needs=[needs_decision("x"), needs_decision("y")]
    )

    assert evaluate(numbered("c", own, asked, imports=[first, second]), "d", {}).value == "aown"


def test_what_no_import_has_is_unknown():
    found = numbered("top", imports=[numbered("rates", RATES)])

    with pytest.raises(UnknownDecision):
        evaluate(found, "rate", {})

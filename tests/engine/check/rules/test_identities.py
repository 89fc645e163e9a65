from engine.check.rules.identities import identities
from engine.model.finding import Finding
from tests.engine.check.drawn import drawing


def test_an_id_used_twice_and_a_reference_to_nothing():
    drawn = drawing(
        '<task id="a"/>\n<task id="a"/>\n'
        '<endEvent id="e"><messageEventDefinition messageRef="none"/></endEvent>'
    )

    assert list(identities(drawn)) == [
        Finding(
            code="id_twice",
            severity="error",
            file="p.bpmn",
            line=5,
            element_id="a",
            facts={"element": "a"},
        ),
        Finding(
            code="reference_dangling",
            severity="error",
            file="p.bpmn",
            line=6,
            element_id="e",
            facts={"element": "e", "reference": "none"},
        ),
    ]


def test_a_reference_to_another_kind_leads_nowhere():
    drawn = drawing(
        '<endEvent id="e"><errorEventDefinition errorRef="m"/></endEvent>',
        before='<message id="m" name="hello"/>',
    )

    assert [(f.code, f.facts["reference"]) for f in identities(drawn)] == [
        ("reference_dangling", "m")
    ]

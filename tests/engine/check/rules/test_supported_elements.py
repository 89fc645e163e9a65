import pytest

from engine.check.known import Known
from engine.check.rules.supported_elements import SUPPORTED, global_elements, supported_elements
from tests.engine.check.drawn import drawing, told


@pytest.mark.parametrize("kind", sorted(SUPPORTED - {"scriptTask"}))
def test_what_runs_passes(kind):
    assert told(supported_elements, f'<{kind} id="x"/>') == []


@pytest.mark.parametrize(
    "kind",
    ["scriptTask", "implicitThrowEvent"],
)
def test_what_does_not_run_is_refused_by_name(kind):
    assert told(supported_elements, f'<{kind} id="x"/>') == [
        ("error", "unsupported", "x", {"construct": kind})
    ]


@pytest.mark.parametrize(
    ("element", "construct"),
    [
        ('<eventBasedGateway id="x" eventGatewayType="Parallel"/>', "eventGatewayType=Parallel"),
        (
            '<subProcess id="x" triggeredByEvent="true"><multiInstanceLoopCharacteristics/>'
            "</subProcess>",
            "loopCharacteristics",
        ),
    ],
    ids=["parallel", "loop"],
)
def test_attributes_that_change_the_meaning_are_refused(element, construct):
    assert told(supported_elements, element) == [
        ("error", "unsupported", "x", {"construct": construct})
    ]


def test_attributes_with_their_ordinary_values_pass():
    body = '<task id="x" startQuantity="1" completionQuantity="1" isForCompensation="false"/>'

    assert told(supported_elements, body) == []


def test_global_parts_of_choreographies_are_refused():
    drawn = drawing("", before='<globalChoreographyTask id="g"/>')

    assert [(f.code, f.element_id, f.facts["construct"]) for f in global_elements(drawn)] == [
        ("unsupported", "g", "globalChoreographyTask")
    ]


@pytest.mark.parametrize(
    ("text", "codes"), [("DO", []), ("", ["unsupported"]), ("X", ["unsupported"])]
)
def test_a_script_may_stand_where_somebody_knows_how_to_do_it(text, codes):
    known = Known(scripts=frozenset({"DO"}))
    task = f'<scriptTask id="x"><script>\n {text} </script></scriptTask>'

    assert [code for _, code, _, _ in told(supported_elements, task, known)] == codes

import re

import pytest

from complaints.catalogue_source import codes
from complaints.sentences import sentence
from engine.check.reasons import REASONS, reason_of


@pytest.mark.parametrize(
    ("construct", "reason"),
    [
        ("scriptTask", "program"),
        ("globalChoreographyTask", "choreography"),
        ("potentialOwner", "people"),
        ("conditionalEventDefinition on startEvent", "before_data"),
        ("condition without xsi:type tFormalExpression", "remark"),
        ("several inputSets", "several"),
        ("dataInputAssociation on callActivity", "by_name"),
        ("camunda:type=mail", "foreign"),
        ("formRefBinding=version", "foreign"),
        ("terminateEventDefinition on boundaryEvent", "meaningless"),
        ("eventGatewayType=Parallel", "meaningless"),
        ("startEvent in an adHocSubProcess", "meaningless"),
        ("correlationSubscription", "unbuilt"),
    ],
)
def test_each_refusal_has_its_reason(construct, reason):
    assert reason_of(construct) == reason


def test_each_reason_has_its_words():
    assert set(codes("findings.why")) == set(REASONS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_refusal_says_why(language):
    facts = {"element": "t", "construct": "scriptTask"}

    said = {sentence("findings", "unsupported", facts, language) for facts in
            (facts, facts | {"construct": "camunda:type=mail"})}  # fmt: skip

    assert len({re.split("[：,]", told)[-1] for told in said}) == 2
    assert not any("…" in told for told in said)

"""Why what a drawing uses is refused: one reason for each construct, by its name."""

from __future__ import annotations

import re

_REASONS = (
    ("program", r"\b(global)?[sS]criptTask$"),
    ("choreography", r"[cC]horeography|globalConversation"),
    ("people", r"^(potentialOwner|humanPerformer|performer|resourceRole)\b"),
    ("before_data", r"^conditionalEventDefinition on startEvent|instantiate by"),
    ("remark", r"^condition without"),
    ("several", r"^several | several |among others|among several|beside|parallelMultiple"),
    (
        "by_name",
        r"^(ioSpecification|ioBinding|data(In|Out)putAssociation|loopData(In|Out)putRef"
        r"|(in|out)putDataItem|whileExecuting)",
    ),
    (
        "foreign",
        r"^(camunda|bihuan):|^calledElementBinding=|^mapDecisionResult|RefBinding=|language=",
    ),
    (
        "meaningless",
        r"EventDefinition| on | within | behind | with | outside |^(isForCompensation|method"
        r"|triggeredByEvent|loopCharacteristics|startQuantity|completionQuantity"
        r"|eventGatewayType|waitForCompletion|instantiate)| in an adHocSubProcess",
    ),
)
_FOUND = tuple((reason, re.compile(pattern)) for reason, pattern in _REASONS)
REASONS = (*(reason for reason, _ in _REASONS), "unbuilt")


def reason_of(construct: str) -> str:
    """The code of the reason; ``unbuilt`` where there is no better one than that."""
    for reason, pattern in _FOUND:
        if pattern.search(construct):
            return reason
    return "unbuilt"

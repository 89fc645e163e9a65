"""betsy's features and patterns: run with the expected trace, or refused by name; never wrong."""

import os

import pytest

from tests.conformance.betsy import given_tests, outcome, trace

# Refused for now, each with what is refused. A feature that runs leaves the list.
NOT_YET = {
    "Cancel_Event": "transaction",
    "Compensation_EndEvent_TopLevel": "compensation",
    "Compensation_IntermediateEvent": "compensation",
    "Compensation_StartEvent_EventSubProcess": "compensation",
    "Compensation_TriggeredByCancel": "compensation",
    "ComplexGateway": "complex gateway",
    "Conditional_IntermediateEvent": "conditional event",
    "Conditional_StartEvent_EventSubProcess_NonInterrupting": "conditional event",
    "DataObject_ReadWrite_String": "data associations",
    "EventDefinitionRef_Error_EndEvent_TopLevel": "reference to an event definition",
    "EventDefinitionRef_Error_StartEvent_EventSubProcess_Interrupting": "the same",
    "EventDefinitionRef_Timer_IntermediateEvent": "the same",
    "Loop_Maximum": "standard loop",
    "Loop_NoIteration_TestBeforeFalse": "standard loop",
    "Loop_Task": "standard loop",
    "Message_EndEvent": "operation of a message event",
    "Message_IntermediateEvent": "operation of a message event",
    "Multiple_IntermediateEvent_ThrowFirstEventDefinition": "several event definitions",
    "Multiple_IntermediateThrowEvent": "several event definitions",
    "Multiple_Parallel_IntermediateEvent_MissingEvent": "several event definitions",
    "ParallelGateway_Conditions": "conditions that would not be asked",
    "Property_ReadWrite_String": "property",
    "ReceiveTask": "operation of a receive task",
    "Token_Cardinality_Explicit": "token quantities",
    "Token_Cardinality_Split_Explicit": "token quantities",
    "Transaction": "transaction",
    "WCP09_Structured_Discriminator_ComplexGateway": "complex gateway",
    "WCP09_Structured_Discriminator_MultiInstance": "multi-instance behaviour",
    "WCP17_InterleavedParallelRouting": "ad-hoc sub-process",
}
REFUSED = (["ERROR"], ["ERROR_deployment"])


@pytest.fixture(scope="module")
def tests():
    found = given_tests()
    if not found:
        if os.environ.get("CI") == "true":  # noqa: TID251 - CI turns what is absent into a failure
            pytest.fail("the given conformance files are not there", pytrace=False)
        pytest.skip("the given conformance files are not there")
    return found


def test_what_runs_leaves_the_expected_trace_and_the_rest_is_refused_by_name(tests):
    wrong, refused = {}, set()

    for test in tests:
        for case in test["cases"]:
            found = outcome(case, test)
            if found.status == "refused":
                if case["expect"] not in REFUSED:
                    refused.add(test["name"])
            elif trace(found, case) != sorted(case["expect"]):
                wrong[test["name"], case["input"]] = found

    assert wrong == {}
    assert sorted(refused - NOT_YET.keys()) == []
    assert sorted(NOT_YET.keys() - refused) == []

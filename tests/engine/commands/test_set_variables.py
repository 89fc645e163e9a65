import pytest

from engine.clock import HOUR
from engine.commands import CancelInstance, SetVariables
from engine.errors import BadInput, InstanceEnded, StaleVersion
from engine.queries import FindInstance
from tests.engine.drawings import catch, chain, drawing, end, process, start, timer, user
from tests.engine.house import NOON

BOUND = drawing(
    process("bound", start(), catch("w", timer("=due")), user("a"), end(), chain(*"swae"))
)


def change(receipt, changes, reason="the customer moved"):
    return SetVariables(instance=receipt.instance, changes=changes, reason=reason)


def test_variables_are_corrected_by_path_with_a_sealed_reason(each_two):
    receipt = each_two.start("two", variables={"case": {"no": "TS-1", "severity": "low"}})

    each_two.run(change(receipt, {"case.severity": "high", "n": 2}), if_match=1)

    found = each_two.ask(FindInstance(instance=receipt.instance))
    assert found.variables == {"case": {"no": "TS-1", "severity": "high"}, "n": 2}
    assert each_two.log(receipt.instance)[-1].content["input"] == {
        "changes": {"case.severity": "high", "n": 2},
        "reason": {"$t": "sealed", "v": "1:2:1:reason"},
    }


def test_a_bound_timer_moves_and_its_job_with_it(each_house):
    each_house.publish(bound=BOUND)
    receipt = each_house.start("bound", variables={"due": "PT1H"})

    each_house.run(change(receipt, {"due": "PT3H"}))

    assert each_house.rows("SELECT run_at FROM job") == [(NOON + 3 * HOUR,)]


@pytest.mark.parametrize("changes", [{}, {"a": 0.5}, {"a b": 1}], ids=["nothing", "float", "name"])
def test_what_cannot_be_logged_is_refused(two, changes):
    receipt = two.start("two")

    with pytest.raises(BadInput):
        two.run(change(receipt, changes))

    assert two.kinds(receipt.instance) == ["instance.started"]


def test_an_ended_or_changed_instance_is_left_alone(two):
    receipt = two.start("two")
    with pytest.raises(StaleVersion):
        two.run(change(receipt, {"a": 1}), if_match=2)
    two.run(CancelInstance(instance=receipt.instance, reason="x"))

    with pytest.raises(InstanceEnded):
        two.run(change(receipt, {"a": 1}))

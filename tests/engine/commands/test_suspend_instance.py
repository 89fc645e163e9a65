from uuid import UUID

import pytest

from engine.commands import CancelInstance, ResumeInstance, SuspendInstance
from engine.errors import Conflict, InstanceEnded, InstanceSuspended, NotFound, StaleVersion
from engine.queries import FindInstance


def status(house, receipt) -> str:
    return house.ask(FindInstance(instance=receipt.instance)).instance.status.word


def test_an_instance_pauses_and_goes_on(each_two):
    receipt = each_two.start("two")

    paused = each_two.run(SuspendInstance(instance=receipt.instance), if_match=1)
    while_paused = status(each_two, receipt)
    resumed = each_two.run(ResumeInstance(instance=receipt.instance), if_match=2)

    assert (paused.status, while_paused, resumed.status) == ("suspended", "suspended", "active")
    assert status(each_two, receipt) == "active"
    assert each_two.kinds(receipt.instance) == [
        "instance.started",
        "instance.suspended",
        "instance.resumed",
    ]


def test_only_a_running_one_pauses_and_only_a_paused_one_goes_on(two):
    instance = two.start("two").instance

    with pytest.raises(Conflict):
        two.run(ResumeInstance(instance=instance))
    two.run(SuspendInstance(instance=instance))
    with pytest.raises(InstanceSuspended):
        two.run(SuspendInstance(instance=instance))
    two.run(CancelInstance(instance=instance, reason="x"))
    for command in (SuspendInstance(instance=instance), ResumeInstance(instance=instance)):
        with pytest.raises(InstanceEnded):
            two.run(command)


@pytest.mark.parametrize("command", [SuspendInstance, ResumeInstance])
def test_an_unknown_or_changed_instance_is_refused(two, command):
    with pytest.raises(NotFound):
        two.run(command(instance=UUID(int=9)))
    with pytest.raises(StaleVersion):
        two.run(command(instance=two.start("two").instance), if_match=9)

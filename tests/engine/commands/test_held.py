from dataclasses import replace

import pytest

from engine.commands.held import ensure_active
from engine.errors import InstanceEnded, InstanceSuspended
from engine.model import Status
from tests.engine.store.projected import NEW


def test_a_running_instance_is_active():
    assert ensure_active(NEW) is None


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        (Status.SUSPENDED, InstanceSuspended),
        (Status.COMPLETED, InstanceEnded),
        (Status.CANCELLED, InstanceEnded),
    ],
    ids=str,
)
def test_others_are_refused(status, refusal):
    with pytest.raises(refusal):
        ensure_active(replace(NEW, status=status))

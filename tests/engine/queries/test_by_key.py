import pytest

from engine.errors import Forbidden
from engine.model import ANONYMOUS
from engine.queries.by_key import InstancesByKey


def test_the_instances_of_a_key_are_found(two):
    receipt = two.start("two", key="TS-1")

    assert two.ask(InstancesByKey(key="TS-1")) == (receipt.instance,)
    assert two.ask(InstancesByKey(key="TS-2")) == ()
    with pytest.raises(Forbidden):
        two.ask(InstancesByKey(key="TS-1"), ANONYMOUS)

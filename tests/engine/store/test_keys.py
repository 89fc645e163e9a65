from engine.commands import CancelInstance
from engine.store import keys


def test_instances_of_a_key_are_listed_oldest_first_ended_ones_too(each_two):
    first = each_two.start("two", key="TS-1")
    each_two.start("two", key="TS-2")
    each_two.run(CancelInstance(instance=first.instance, reason="x"))
    third = each_two.start("two", key="TS-1")

    with each_two.reading() as connection:
        assert keys.instances_with(connection, "TS-1") == [first.instance, third.instance]
        assert keys.instances_with(connection, "TS-9") == []

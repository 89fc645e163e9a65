from uuid import UUID

from engine.replay.named import instances_named


def test_an_instance_is_named_by_its_id_or_by_its_key(two):
    first, second = (two.start("two", key="TS-1").instance for _ in range(2))

    assert instances_named(two.database, str(first)) == (first,)
    assert instances_named(two.database, "TS-1") == (first, second)
    assert instances_named(two.database, "TS-9") == ()
    assert instances_named(two.database, str(UUID(int=9))) == (UUID(int=9),)

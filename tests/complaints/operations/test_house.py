from complaints.operations.house import index_key
from engine.vault import Keys


def test_the_index_has_a_key_of_its_own_that_follows_from_the_vault_s():
    one, other = (
        Keys(vault=bytes(32), requests=bytes(32)),
        Keys(vault=b"x" * 32, requests=bytes(32)),
    )

    assert index_key(one) == index_key(one)
    assert len({one.vault, index_key(one), index_key(other)}) == 3
    assert len(index_key(one)) == 32

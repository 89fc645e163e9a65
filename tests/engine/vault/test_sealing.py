import pytest

from engine.errors import KeysUnfit
from engine.vault import Keys, Vault

VALUES = {
    "phone": "13800138000",
    "lines[0].owner": "王女士",
    "born": {"$t": "date", "v": "2000-01-01"},
}


@pytest.fixture
def vault():
    return Vault(Keys(vault=bytes(32), requests=bytes(32)))


def test_what_was_sealed_opens_again(vault):
    uid, wrapped = vault.new_subject()

    nonce, ciphertext = vault.seal(uid, wrapped, "1:2:1", VALUES)

    assert vault.open(uid, wrapped, "1:2:1", nonce, ciphertext) == VALUES
    assert b"13800138000" not in ciphertext


def test_a_row_that_was_moved_does_not_open(vault):
    uid, wrapped = vault.new_subject()
    nonce, ciphertext = vault.seal(uid, wrapped, "1:2:1", VALUES)

    with pytest.raises(KeysUnfit):
        vault.open(uid, wrapped, "1:3:1", nonce, ciphertext)


def test_a_row_that_was_changed_does_not_open(vault):
    uid, wrapped = vault.new_subject()
    nonce, ciphertext = vault.seal(uid, wrapped, "1:2:1", VALUES)

    with pytest.raises(KeysUnfit):
        vault.open(uid, wrapped, "1:2:1", nonce, ciphertext[:-1] + bytes([ciphertext[-1] ^ 1]))


def test_another_subjects_key_does_not_open(vault):
    uid, wrapped = vault.new_subject()
    nonce, ciphertext = vault.seal(uid, wrapped, "1:2:1", VALUES)
    other_uid, other_wrapped = vault.new_subject()

    with pytest.raises(KeysUnfit):
        vault.open(other_uid, other_wrapped, "1:2:1", nonce, ciphertext)
    with pytest.raises(KeysUnfit):
        vault.open(other_uid, wrapped, "1:2:1", nonce, ciphertext)


def test_another_installations_key_does_not_open(vault):
    uid, wrapped = vault.new_subject()

    with pytest.raises(KeysUnfit):
        Vault(Keys(vault=b"x" * 32, requests=bytes(32))).seal(uid, wrapped, "1:2:1", VALUES)


def test_the_same_values_never_look_the_same(vault):
    uid, wrapped = vault.new_subject()

    assert vault.seal(uid, wrapped, "1:2:1", VALUES) != vault.seal(uid, wrapped, "1:2:1", VALUES)


def test_derived_keys_differ_by_subject_salt_and_place(vault):
    one, other = vault.new_subject(), vault.new_subject()
    asked = [(*one, b"s", "a"), (*other, b"s", "a"), (*one, b"t", "a"), (*one, b"s", "b")]

    keys = [vault.derive(*given) for given in asked]

    assert len(set(keys)) == 4
    assert {len(key) for key in keys} == {32}
    assert keys == [vault.derive(*given) for given in asked]


def test_another_vault_derives_nothing(vault):
    stranger = Vault(Keys(vault=b"x" * 32, requests=bytes(32)))

    with pytest.raises(KeysUnfit):
        stranger.derive(*vault.new_subject(), b"s", "a")

import re

import pytest

from engine.errors import BadInput
from engine.vault import hash_password, is_password, make_password, new_token, token_hash


def test_only_the_password_fits_its_hash():
    stored = hash_password("correct horse")

    fits = [is_password(stored, given) for given in ("correct horse", "Correct horse", "")]

    assert fits == [True, False, False]
    assert stored.startswith("$argon2id$")


def test_an_account_without_a_password_lets_nobody_in():
    assert not is_password(None, "anything")
    assert not is_password("no hash at all", "anything")


@pytest.mark.parametrize("password", ["short", "x" * 201], ids=["short", "long"])
def test_passwords_have_a_length(password):
    with pytest.raises(BadInput):
        hash_password(password)


def test_tokens_differ_and_only_their_hash_is_kept():
    first, second = new_token(), new_token()

    assert first != second
    assert len(first) == 43
    assert token_hash(first) != token_hash(second)
    assert len(token_hash(first)) == 32


def test_a_password_that_is_made_up_is_long_and_easy_to_read_out():
    made = make_password()

    assert re.fullmatch(r"([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}", made)
    assert made != make_password()
    hash_password(made)

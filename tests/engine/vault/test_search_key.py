from engine.vault.search_key import SearchKey


def test_a_word_has_one_digest_for_each_key_that_both_databases_hold():
    one, again, other = SearchKey(bytes(32)), SearchKey(bytes(32)), SearchKey(b"x" * 32)

    digests = [key.digest("围巾") for key in (one, again, other)]

    assert digests[0] == digests[1] == one.digest("围巾")
    assert len({*digests, one.digest("围"), one.digest("")}) == 4
    assert all(-(2**63) <= digest < 2**63 for digest in digests)

from engine.store import sealed
from engine.store.sealed import DraftRow, SealedRow, Subject


def test_a_subject_is_found_by_number_and_by_role(each_house):
    with each_house.work() as work:
        c = work.connection
        customer = sealed.add_subject(c, b"a" * 16, b"key", 5, None, "customer")
        witness = sealed.add_subject(c, b"b" * 16, b"key2", 5, customer.id, "witness")

        assert sealed.find_subject(c, customer.id) == customer == Subject(1, b"a" * 16, b"key")
        assert sealed.find_role(c, customer.id, "witness") == witness
        assert sealed.find_role(c, customer.id, "child") is None
        assert sealed.find_subject(c, 9) is None


def test_sealed_rows_come_with_the_keys_of_their_subjects(each_house):
    with each_house.work() as work:
        c = work.connection
        owner = sealed.add_subject(c, b"a" * 16, b"key", 5, None, "customer")
        sealed.add(c, 12, 3, [(1, owner.id, b"n1", b"c1"), (2, owner.id, b"n2", b"c2")])
        sealed.add(c, 12, 4, [(1, owner.id, b"n3", b"c3")])

        rows = sealed.rows(c, [(12, 3), (12, 3), (12, 9)])

    assert sorted(rows, key=lambda row: row.n) == [
        SealedRow(12, 3, 1, b"n1", b"c1", b"a" * 16, b"key"),
        SealedRow(12, 3, 2, b"n2", b"c2", b"a" * 16, b"key"),
    ]


def test_rows_of_other_events_stay_away(each_house):
    with each_house.work() as work:
        c = work.connection
        owner = sealed.add_subject(c, b"a" * 16, b"key", 5, None, "customer")
        for stream, seq in ((1, 1), (1, 2), (2, 1), (2, 2)):
            sealed.add(c, stream, seq, [(1, owner.id, b"n", b"c")])

        found = sealed.rows(c, [(1, 2), (2, 1)])

    assert sorted((row.stream, row.seq) for row in found) == [(1, 2), (2, 1)]
    assert sealed.rows(c, []) == []


def test_the_last_draft_wins_with_a_version(each_house):
    given = {"instance": 1, "task": 2, "actor": 3, "saved": 5, "nonce": b"n", "ciphertext": b"c"}
    with each_house.work() as work:
        c = work.connection
        owner = sealed.add_subject(c, b"a" * 16, b"key", 5, None, "customer")
        versions = [
            sealed.save_draft(c, **given, subject_id=owner.id),
            sealed.save_draft(c, **{**given, "saved": 6, "ciphertext": b"d"}, subject_id=owner.id),
        ]
        found = sealed.find_draft(c, 1, 2, 3)

    assert versions == [1, 2]
    assert found == DraftRow(2, 6, b"n", b"d", b"a" * 16, b"key")


def test_drafts_are_dropped_one_by_one_or_with_their_task(each_house):
    given = {"instance": 1, "task": 2, "saved": 5, "nonce": b"n", "ciphertext": b"c"}
    with each_house.work() as work:
        c = work.connection
        owner = sealed.add_subject(c, b"a" * 16, b"key", 5, None, "customer")
        for actor in (3, 4, 5):
            sealed.save_draft(c, **given, actor=actor, subject_id=owner.id)

        dropped = [sealed.drop_draft(c, 1, 2, 3) for _ in range(2)]
        left = sealed.find_draft(c, 1, 2, 4) is not None
        sealed.drop_drafts(c, 1, 2)

        assert (dropped, left) == ([True, False], True)
        assert sealed.find_draft(c, 1, 2, 5) is None

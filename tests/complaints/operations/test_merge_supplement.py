from complaints.operations.merge_supplement import operation
from complaints.store.tables import complaint, complaint_round


def test_a_review_is_filed_and_counted_and_its_text_stays_sealed(desk):
    desk.register()
    sealed = desk.seal(summary="客户补充了照片")
    review = {"relevance": "new_fact", **sealed}

    answer = desk.step(operation, {"case_no": "TS-202603-0001", "review": review})

    assert answer == {"round": 1}
    assert desk.read(complaint, "supplements") == [(1,)]
    assert desk.read(complaint_round, "kind", "entries") == [
        (
            "supplement",
            '[{"relevance":"new_fact","summary":{"$t":"sealed","v":"1:1:1:summary"}}]',
        )
    ]

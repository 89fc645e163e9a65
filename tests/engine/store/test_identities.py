from engine.store import identities, people


def test_an_issuer_knows_a_person_by_a_subject_until_unlinked(each_house):
    with each_house.work() as work:
        c = work.connection
        anna = people.add(c, "anna", "安娜", "Anna", None)
        identities.link(c, "https://a", "s", anna)
        identities.link(c, "https://b", "s", anna)

        found = [identities.person_of(c, issuer, "s") for issuer in ("https://a", "https://c")]
        assert (found, identities.issuers_of(c, anna)) == ([anna, None], {"https://a", "https://b"})
        assert [identities.unlink(c, anna) for _ in range(2)] == [True, False]
        assert identities.person_of(c, "https://a", "s") is None

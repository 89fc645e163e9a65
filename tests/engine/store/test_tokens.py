from engine.store import tokens
from engine.store.tokens import TokenRow


def test_tokens_are_listed_for_their_person_until_they_are_revoked(each_house):
    with each_house.work() as work:
        for number, person in enumerate((1, 2, 1)):
            tokens.add_token(
                work.connection,
                bytes([number]) * 32,
                person,
                f"t{number}",
                now=number,
                expires=None,
            )
        revoked = [
            tokens.revoke_token(work.connection, 1, 5, of=2),
            tokens.revoke_token(work.connection, 1, 5, of=1),
            tokens.revoke_token(work.connection, 2, 5),
        ]

        assert revoked == [False, True, True]
        assert tokens.tokens_of(work.connection, 1) == [TokenRow(3, "t2", 2, None)]

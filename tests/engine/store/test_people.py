import pytest

from engine.model import Actor
from engine.store import people, tokens


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        c = work.connection
        people.put_group(c, "frontline", "一线", "Front line", ["task.*"])
        people.put_group(c, "audit", "审计", "Audit", ["instance.read", "log.read"])
        anna = people.add(c, "anna", "安娜", "Anna", None)
        people.add(c, "ben", "本", "Ben", 3)
        people.set_groups(c, anna, ["frontline", "audit"])
        people.set_password(c, anna, "$hash")
        people.open_session(c, b"s" * 32, anna, now=0, expires=100)
        tokens.add_token(c, b"t" * 32, anna, "erp", now=0, expires=100)
        tokens.add_token(c, b"u" * 32, anna, "erp", now=0, expires=None)
    return each_house


ANNA = Actor(
    id=1, slug="anna", name_zh="安娜", name_en="Anna", groups=frozenset({"frontline", "audit"}),
    grants=frozenset({"task.*", "instance.read", "log.read"}),
)  # fmt: skip
BEN = Actor(id=2, slug="ben", name_zh="本", name_en="Ben")


def test_a_person_comes_with_groups_and_what_they_grant(filled):
    with filled.reading() as connection:
        assert people.find(connection, 1) == ANNA
        assert people.find(connection, 2) == BEN
        assert people.find(connection, 0) is None  # the engine is nobody
        assert people.everybody(connection) == [ANNA, BEN]
        assert people.find_by_slug(connection, "anna") == (ANNA, "$hash")
        assert people.find_by_slug(connection, "ben") == (BEN, None)
        assert people.find_by_slug(connection, "nobody") is None


@pytest.mark.parametrize(
    ("token", "now", "known"),
    [(b"s", 99, True), (b"s", 100, False), (b"x", 0, False)],
    ids=["good", "expired", "unknown"],
)
def test_a_session_tells_who_it_is_until_it_expires(filled, token, now, known):
    with filled.reading() as connection:
        assert people.find_by_session(connection, token * 32, now) == (ANNA if known else None)


@pytest.mark.parametrize(
    ("token", "now", "known"),
    [(b"t", 99, True), (b"t", 100, False), (b"u", 10**15, True)],
    ids=["good", "expired", "without end"],
)
def test_a_token_tells_who_acts_until_it_expires(filled, token, now, known):
    with filled.reading() as connection:
        assert people.find_by_token(connection, token * 32, now) == (ANNA if known else None)


def test_a_revoked_token_is_not_good_any_more(filled):
    with filled.work() as work:
        revoked = [tokens.revoke_token(work.connection, 2, 5) for _ in range(2)]
        assert people.find_by_token(work.connection, b"u" * 32, 6) is None

    assert revoked == [True, False]


@pytest.mark.parametrize("change", ["password", "active"])
def test_sessions_end_when_password_or_access_change(filled, change):
    with filled.work() as work:
        if change == "password":
            people.set_password(work.connection, 1, "$new")
        else:
            people.set_active(work.connection, 1, is_active=False)
        assert people.find_by_session(work.connection, b"s" * 32, 5) is None


def test_who_is_kept_out_is_not_found_but_still_named(filled):
    with filled.work() as work:
        people.set_active(work.connection, 1, is_active=False)
        assert people.find(work.connection, 1) is None
        assert people.find_by_token(work.connection, b"u" * 32, 5) is None
        assert people.named(work.connection, [0, 1])[1].name_zh == "安娜"
        assert people.is_taken(work.connection, "anna")


def test_a_session_is_closed_once_expired_or_not(filled):
    with filled.work() as work:
        people.open_session(work.connection, b"v" * 32, 2, now=200, expires=300)
        closed = [people.close_session(work.connection, t * 32) for t in (b"s", b"v", b"v")]

    assert closed == [True, True, False]


def test_groups_are_listed_changed_and_left(filled):
    with filled.work() as work:
        people.put_group(work.connection, "audit", "内审", "Audit", [])
        people.set_groups(work.connection, 1, ["audit"])

        assert people.groups_of(work.connection, 1) == {"audit"}
        assert people.known_groups(work.connection, ["audit", "x"]) == {"audit"}
        assert people.groups(work.connection) == [
            {"id": "audit", "name_zh": "内审", "name_en": "Audit", "grants": []},
            {"id": "frontline", "name_zh": "一线", "name_en": "Front line", "grants": ["task.*"]},
        ]

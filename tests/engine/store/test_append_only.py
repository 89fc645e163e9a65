import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.engine.drawings import TWO

PROTECTED = {
    "event": ("stream", "seq"),
    "definition": ("id",),
    "release": ("id",),
}


@pytest.fixture
def filled(each_house):
    each_house.publish(two=TWO)
    each_house.start("two")
    return each_house


def columns(house, table: str) -> list[str]:
    with house.reading() as connection:
        cursor = connection.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 - ours alone
        return list(cursor.keys())


def attempt(house, statement: str) -> str:
    with pytest.raises(DBAPIError) as refusal, house.database.transaction() as connection:
        connection.execute(text(statement))
    return str(refusal.value.orig)


@pytest.mark.parametrize("table", PROTECTED)
def test_no_column_can_be_updated(filled, table):
    for column in columns(filled, table):
        said = attempt(filled, f'UPDATE {table} SET "{column}" = "{column}"')  # noqa: S608 - ours alone
        assert f"{table} is append-only" in said


@pytest.mark.parametrize("table", PROTECTED)
def test_no_row_can_be_deleted(filled, table):
    assert f"{table} is append-only" in attempt(filled, f"DELETE FROM {table}")  # noqa: S608 - ours alone


@pytest.mark.parametrize("table", PROTECTED)
def test_no_row_can_be_replaced_or_all_cut_off(filled, table):
    if filled.database.is_sqlite:
        statement = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"  # noqa: S608 - ours alone
    else:
        statement = f"TRUNCATE {table}"

    assert f"{table} is append-only" in attempt(filled, statement)


@pytest.mark.tampers
def test_sqlite_cannot_replace_a_line_by_its_idempotency_key(two):
    two.start("two")
    with two.database.transaction() as connection:
        connection.execute(
            text(
                "INSERT INTO event SELECT stream, seq + 1, at, actor, on_behalf, kind, release_id,"
                " engine, x'01', request, state, prev, hash, body FROM event WHERE stream > 0"
            )
        )

    said = attempt(
        two,
        "INSERT OR REPLACE INTO event SELECT stream, seq + 9, at, actor, on_behalf, kind,"
        " release_id, engine, idem, request, state, prev, hash, body FROM event"
        " WHERE idem IS NOT NULL",
    )

    assert "event is append-only" in said

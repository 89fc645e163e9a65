from sqlalchemy import text

from complaints.store.migrate import migrate
from engine.store import open_database

INSTANCE = (
    'INSERT INTO instance (id, uid, process, key, release_id, status, "end", seq, head, tasks,'
    " snapshot, started, drill) VALUES (:id, :uid, :process, 'TS-1', 1, :status, :end, 1, :uid, 0,"
    " :uid, 1, :drill)"
)
ENTRY = (
    "INSERT INTO complaint (number, sort, alert, contact_at, accepted_at, contact_count,"
    " supplements, is_key_customer, is_converted, has_injury, sealed, drill)"
    " VALUES (:number, :number, 'none', 1, 1, 1, 0, :no, :no, :no, '{}', :no)"
)


def test_complaints_that_are_there_learn_how_their_main_instance_stands(database_url):
    migrate(database_url, to="complaints_0001")
    migrate(database_url, to="engine@head")
    database = open_database(database_url)
    rows = [
        (1, "complaint-main", 3, None, False),
        (2, "complaint-main", 2, "end_closed", False),
        (3, "intake-registration", 0, None, False),
        (4, "complaint-main", 0, None, True),
    ]
    with database.transaction() as connection:
        for number, process, status, end, drill in rows:
            connection.execute(
                text(INSTANCE),
                {"id": number, "uid": bytes([number]) * 16, "process": process,
                 "status": status, "end": end, "drill": drill},
            )  # fmt: skip
        for name in ("TS-1", "TS-2"):
            connection.execute(text(ENTRY), {"number": name, "no": False})

    migrate(database_url)

    with database.reading() as connection:
        found = connection.execute(
            text('SELECT number, main, status, "end" FROM complaint ORDER BY id')
        ).all()
    database.close()
    assert [tuple(row) for row in found] == [
        ("TS-1", 2, 2, "end_closed"),
        ("TS-2", None, None, None),
    ]

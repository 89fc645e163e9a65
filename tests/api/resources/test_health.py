from engine.clock import FixedClock
from tests.api.conftest import NOON, open_engine, serving


def test_a_migrated_database_is_ready(app):
    answer = app.test_client().get("/healthz")

    assert (answer.status_code, answer.json) == (200, {"status": "ready"})


def test_a_database_without_tables_is_not_ready(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path}/new.sqlite", tmp_path / "keys", FixedClock(NOON))

    answer = serving(engine).test_client().get("/healthz")

    assert (answer.status_code, answer.json["code"]) == (503, "not_ready")
    engine.database.close()

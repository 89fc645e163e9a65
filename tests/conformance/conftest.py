from tests.engine.conftest import house, migrated_file, migrated_sqlite  # noqa: F401 - pytest finds fixtures by their names here

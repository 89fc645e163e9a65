"""The town of the pages serves the imports as well."""

from tests.admin.conftest import founded, town  # noqa: F401 - pytest finds fixtures by their names

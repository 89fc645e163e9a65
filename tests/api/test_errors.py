import pytest

from api.errors import status_of
from api.refusals import CsrfTokenMissing, TooManyAttempts
from complaints.errors import BadFormNumber, NumberExhausted
from engine.errors import BadInput, DatabaseGone, NotYours, StaleVersion, TaskAlreadyClosed


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadInput, 422),
        (NotYours, 403),
        (TaskAlreadyClosed, 409),
        (StaleVersion, 409),
        (CsrfTokenMissing, 403),
        (TooManyAttempts, 429),
        (BadFormNumber, 422),
        (NumberExhausted, 409),
        (DatabaseGone, 503),
        (KeyError, 500),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_the_nearest_ancestor_in_the_table_counts(error, status):
    assert status_of(error) == status

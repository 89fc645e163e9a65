import pytest

from api.csrf import csrf_token, is_csrf_token

SESSION = "p7Q0-a-session-secret"


def test_the_token_of_a_session_is_its_own():
    assert csrf_token(SESSION) == csrf_token(SESSION)
    assert csrf_token(SESSION) != csrf_token(SESSION + "x")


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        (csrf_token(SESSION), True),
        (csrf_token("other"), False),
        (SESSION, False),
        ("", False),
        ("é", False),
        (None, False),
    ],
    ids=["its_own", "of_another", "the_secret", "empty", "no_ascii", "absent"],
)
def test_only_its_own_token_fits_a_session(given, fits):
    assert is_csrf_token(given, SESSION) == fits

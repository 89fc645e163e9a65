import pytest

from admin.passwords import chosen_password, fitting
from admin.typed import Typed


def test_what_is_typed_is_taken_and_for_nothing_one_is_made_up(town):
    with town.app.test_request_context(method="POST", data={"password": " my own "}):
        assert chosen_password() == (" my own ", False)
    with town.app.test_request_context(method="POST", data={}):
        made, is_made_up = chosen_password()

    assert (len(made), is_made_up) == (19, True)


@pytest.mark.parametrize(
    ("length", "code"), [(7, "too_short"), (8, None), (200, None), (201, "too_long")]
)
def test_a_password_has_a_length(length, code):
    found = fitting(Typed(), "password", "x" * length).problems.get("password")

    assert (found.code if found else None) == code

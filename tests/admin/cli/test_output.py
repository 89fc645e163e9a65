from decimal import Decimal

import pytest

from admin.cli.output import line


def test_decimals_keep_all_their_digits():
    assert (
        line({"a": Decimal("12345678901234567890.123456789")})
        == '{"a":12345678901234567890.123456789}'
    )


def test_what_json_does_not_know_is_refused():
    with pytest.raises(TypeError):
        line({"a": object()})

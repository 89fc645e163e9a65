import json

import pytest
from sqlalchemy import text


def test_an_untouched_log_holds(call, two):
    two.start("two")

    result = call("verify", "--json")

    assert (result.exit_code, json.loads(result.stdout)["breaks"]) == (0, [])


@pytest.mark.tampers
def test_an_edited_line_is_found(call, two):
    two.start("two")
    with two.database.write.begin() as connection:
        connection.execute(text("DROP TRIGGER event_no_update"))
        connection.execute(text("UPDATE event SET body = '{}' WHERE stream > 0"))

    result = call("verify")

    assert result.exit_code == 1
    assert "hash" in result.stdout
